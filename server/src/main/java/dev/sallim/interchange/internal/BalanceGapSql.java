package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The SQL by which a difference of balances is traced to its day and its reason. */
@Component
class BalanceGapSql {
    private static final String ADDS = ImportRowSql.ADDS + " OR r.choice IS NOT DISTINCT FROM 'TRANSFER'";
    private static final String OWN = """
            FROM position_day d JOIN account a ON a.book_id = :book AND a.id = d.account_id AND a.commodity_id = d.commodity_id
            WHERE d.book_id = :book AND d.account_id = :account""";
    /** The last balance that the file states for each day, beside what the account has at its end. */
    private static final String DAYS = """
            WITH stated AS (
                SELECT DISTINCT ON (r.day) r.day, r.balance FROM import_row r
                WHERE r.book_id = :book AND r.run_id = :run AND r.account_id = :account AND r.balance IS NOT NULL
                  AND r.verdict <> 'INVALID'
                ORDER BY r.day, r.seq DESC),
            moved AS (
                SELECT d.day, d.inflow - d.outflow AS amount %s
                UNION ALL
                SELECT r.day, r.amount FROM import_row r
                WHERE r.book_id = :book AND r.run_id = :run AND r.account_id = :account AND NOT :booked AND (%s)
                UNION ALL
                SELECT day, 0 FROM stated),
            ours AS (
                SELECT day, sum(sum(amount)) OVER (ORDER BY day) AS balance FROM moved GROUP BY day)
            SELECT s.day, s.balance AS stated, o.balance AS ledger FROM stated s JOIN ours o ON o.day = s.day
            ORDER BY s.day""".formatted(OWN, ADDS);

    private static final String FIRST = """
            SELECT min(day) AS day FROM import_row
            WHERE book_id = :book AND run_id = :run AND account_id = :account AND verdict <> 'INVALID'
            HAVING count(*) > 0""";
    private static final String BEFORE =
            "SELECT coalesce(sum(d.inflow - d.outflow), 0) AS held, coalesce(sum(d.n), 0)::bigint AS n " + OWN
                    + " AND d.day < :day";
    private static final String OPENING = """
            SELECT s.booked_on, s.amount
            FROM (SELECT f.transaction_id, f.booked_on, f.to_amount AS amount
                  FROM flow f JOIN account e ON e.book_id = :book AND e.role = 'OPENING' AND e.id = f.from_account_id
                  WHERE f.book_id = :book AND f.to_account_id = :account AND f.deleted_at IS NULL
                  UNION ALL
                  SELECT f.transaction_id, f.booked_on, -f.from_amount
                  FROM flow f JOIN account e ON e.book_id = :book AND e.role = 'OPENING' AND e.id = f.to_account_id
                  WHERE f.book_id = :book AND f.from_account_id = :account AND f.deleted_at IS NULL) s
            JOIN transaction t ON t.book_id = :book AND t.id = s.transaction_id AND t.kind = 'OPENING'
            ORDER BY s.booked_on DESC LIMIT 1""";
    private static final String LEFT_OUT = """
            SELECT r.line_no FROM import_row r
            WHERE r.book_id = :book AND r.run_id = :run AND r.account_id = :account AND r.amount = :amount
              AND r.day > :after AND r.day <= :day AND NOT (%s) AND r.verdict <> 'DUPLICATE'
            ORDER BY r.line_no LIMIT 1""".formatted(ADDS);
    /** Both sides may be the account's where it is moved within itself; a line of this file is no stranger to it. */
    private static final String EXTRA = """
            SELECT f.transaction_id FROM flow f
            WHERE f.book_id = :book AND f.deleted_at IS NULL AND f.booked_on > :after AND f.booked_on <= :day
              AND ((f.to_account_id = :account AND f.to_amount = -:amount::numeric)
                   OR (f.from_account_id = :account AND f.from_amount = :amount::numeric))
              AND NOT EXISTS (SELECT 1 FROM import_row r WHERE r.book_id = :book AND r.run_id = :run
                              AND r.matched_transaction_id = f.transaction_id)
              AND NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.book_id = :book AND b.transaction_id = f.transaction_id
                              AND b.run_id = :run)
            ORDER BY f.booked_on DESC, f.transaction_id LIMIT 1""";

    /** The end of a day, as the file states it and as the account has it. */
    record Day(LocalDate day, BigDecimal stated, BigDecimal ledger) {
        BigDecimal apart() {
            return stated.subtract(ledger);
        }
    }

    /** What the account had when the day before began, and how many transactions made it. */
    record Before(BigDecimal held, long transactions) {}

    /** An account of an import. */
    record Of(UUID run, UUID account) {}

    List<Day> days(BookTransaction transaction, Of of, boolean booked) {
        return transaction
                .query(DAYS)
                .param("run", of.run())
                .param("account", of.account())
                .param("booked", booked)
                .list(row -> new Day(row.day("day"), row.decimal("stated"), row.decimal("ledger")));
    }

    Optional<LocalDate> firstDay(BookTransaction transaction, Of of) {
        return transaction
                .query(FIRST)
                .param("run", of.run())
                .param("account", of.account())
                .optional(row -> row.day("day"));
    }

    Before before(BookTransaction transaction, UUID account, LocalDate day) {
        return transaction
                .query(BEFORE)
                .param("account", account)
                .param("day", day)
                .one(row -> new Before(row.decimal("held"), row.bigint("n")));
    }

    Optional<BalanceGap.Opening> opening(BookTransaction transaction, UUID account) {
        return transaction
                .query(OPENING)
                .param("account", account)
                .optional(row -> new BalanceGap.Opening(row.day("booked_on"), row.decimal("amount")));
    }

    Optional<Integer> leftOut(BookTransaction transaction, Of of, Step step) {
        return transaction
                .query(LEFT_OUT)
                .param("run", of.run())
                .param("account", of.account())
                .param("amount", step.amount())
                .param("after", step.after())
                .param("day", step.day())
                .optional(row -> row.integer("line_no"));
    }

    Optional<UUID> notInFile(BookTransaction transaction, Of of, Step step) {
        return transaction
                .query(EXTRA)
                .param("run", of.run())
                .param("account", of.account())
                .param("amount", step.amount())
                .param("after", step.after())
                .param("day", step.day())
                .optional(row -> row.uuid("transaction_id"));
    }

    /** By how much the difference grew after one day and up to another. */
    record Step(LocalDate after, LocalDate day, BigDecimal amount) {}
}
