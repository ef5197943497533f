package dev.sallim.interchange.internal;

import dev.sallim.ledger.LedgerImports.Leg;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns judged rows into what the ledger books, and keeps what the bank said. Works on the stage. */
@Component
class BookingSql {
    /** Rows that become, or join, a transaction: those to book, and those that a hand or an earlier file has entered. */
    private static final String TAKEN = """
            CREATE TEMPORARY TABLE import_taken ON COMMIT DROP AS
            SELECT s.line_no,
                   CASE WHEN s.choice = 'TRANSFER' AND s.partner_transaction_id IS NOT NULL THEN s.partner_transaction_id
                        WHEN s.choice = 'TRANSFER' AND s.amount > 0 THEN o.id
                        WHEN s.verdict = 'DUPLICATE' AND s.choice IS NULL THEN s.matched_transaction_id
                        ELSE s.id END AS transaction_id,
                   CASE WHEN s.verdict = 'DUPLICATE' AND s.choice IS NULL THEN 'JOINS'
                        WHEN s.choice = 'TRANSFER' AND s.partner_transaction_id IS NOT NULL THEN 'LEG'
                        WHEN s.choice = 'TRANSFER' AND s.amount > 0 THEN 'PARTNER'
                        ELSE 'BOOKED' END AS as_what
            FROM import_stage s LEFT JOIN import_stage o ON o.line_no = s.partner_line
            WHERE (s.verdict IN ('NEW', 'TWIN_KEPT', 'TRANSFER_CANDIDATE') AND s.choice IS DISTINCT FROM 'SKIP')
               OR (s.verdict IN ('DUPLICATE', 'IN_TRASH') AND s.choice = 'NEW')
               OR (s.verdict = 'DUPLICATE' AND s.choice IS NULL AND s.bank_line_id IS NULL)""";

    private static final String ANALYZE = "ANALYZE import_taken";
    /** Payees named by rows to book, by anybody's hand since as well. */
    private static final String PAYEES_NOW = """
            UPDATE import_stage s SET payee_id = p.id
            FROM payee p
            WHERE p.book_id = :book AND p.name_key = s.payee_key AND p.deleted_at IS NULL AND p.merged_into IS NULL
              AND p.id IS DISTINCT FROM s.payee_id""";

    private static final String PAYEES_GONE = """
            UPDATE import_stage s SET payee_id = NULL
            WHERE s.payee_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM payee p WHERE p.book_id = :book AND p.id = s.payee_id AND p.deleted_at IS NULL AND p.merged_into IS NULL)""";
    private static final String NEW_PAYEES = """
            SELECT payee_key, min(payee_name) AS name
            FROM import_stage s JOIN import_taken t USING (line_no)
            WHERE t.as_what = 'BOOKED' AND s.payee_id IS NULL AND s.payee_key IS NOT NULL
            GROUP BY payee_key ORDER BY payee_key""";
    private static final String NAME_PAYEES = """
            INSERT INTO import_new_payee (key, id) SELECT u.key, u.id FROM unnest(:ids::uuid[], :keys::text[]) AS u (id, key)""";
    private static final String PAYEE_TABLE = """
            CREATE TEMPORARY TABLE import_new_payee (key text PRIMARY KEY, id uuid NOT NULL) ON COMMIT DROP""";
    private static final String ROWS = """
            INSERT INTO ledger_import_row (id, booked_on, seq, payee_id, note, account_id, other_id, commodity_id, amount)
            SELECT s.id, s.day, s.seq, coalesce(s.payee_id, p.id),
                   CASE WHEN s.payee_text = '' THEN '' ELSE s.memo END,
                   s.account_id,
                   CASE WHEN s.choice = 'TRANSFER' THEN s.partner_account_id
                        ELSE coalesce((SELECT c.id FROM account c
                                       WHERE c.book_id = :book AND c.id = s.category_id AND c.deleted_at IS NULL
                                         AND c.merged_into IS NULL AND c.archived_at IS NULL),
                                      CASE WHEN s.amount > 0 THEN :income::uuid ELSE :expense::uuid END) END,
                   s.commodity_id, s.amount
            FROM import_stage s JOIN import_taken t USING (line_no) LEFT JOIN import_new_payee p ON p.key = s.payee_key
            WHERE t.as_what = 'BOOKED'""";
    private static final String LEGS = """
            SELECT t.transaction_id, s.account_id FROM import_stage s JOIN import_taken t USING (line_no)
            WHERE t.as_what = 'LEG' ORDER BY t.transaction_id""";
    /** A line whose transaction is in the trash and is booked again gives up its place. */
    private static final String RELEASED = """
            DELETE FROM bank_line b USING import_stage s
            WHERE b.book_id = :book AND b.account_id = s.account_id AND b.id = s.bank_line_id
              AND s.verdict = 'IN_TRASH' AND s.choice = 'NEW'""";

    private static final String LINES = """
            INSERT INTO bank_line (book_id, account_id, id, run_id, line_no, fingerprint, twin_no, external_id, day, at_time, amount,
                                   commodity_id, balance, text_key, raw, transaction_id, flow_line)
            SELECT :book, s.account_id, s.id, :run, s.line_no, s.fingerprint,
                   coalesce(m.most, 0) + row_number() OVER (PARTITION BY s.account_id, s.fingerprint ORDER BY s.line_no),
                   s.external_id, s.day, s.at_time, s.amount, s.commodity_id, s.balance, s.text_key, s.raw, t.transaction_id,
                   CASE WHEN t.as_what = 'JOINS'
                        THEN coalesce((SELECT min(f.line_no) FROM flow f
                                       WHERE f.book_id = :book AND f.transaction_id = t.transaction_id
                                         AND s.account_id IN (f.from_account_id, f.to_account_id)), 1)
                        ELSE 1 END
            FROM import_stage s JOIN import_taken t USING (line_no)
            LEFT JOIN (SELECT b.account_id, b.fingerprint, max(b.twin_no) AS most FROM bank_line b
                       WHERE b.book_id = :book
                         AND (b.account_id, b.fingerprint) IN (SELECT account_id, fingerprint FROM import_stage)
                       GROUP BY b.account_id, b.fingerprint) m
                   ON m.account_id = s.account_id AND m.fingerprint = s.fingerprint
            ORDER BY s.line_no""";
    private static final String SUMS = """
            SELECT c.code, coalesce(sum(s.amount) FILTER (WHERE s.amount > 0), 0) AS money_in,
                   coalesce(-sum(s.amount) FILTER (WHERE s.amount < 0), 0) AS money_out
            FROM import_stage s JOIN import_taken t USING (line_no)
            JOIN commodity c ON c.book_id = :book AND c.id = s.commodity_id
            WHERE t.as_what <> 'JOINS' GROUP BY c.code ORDER BY c.code""";
    private static final String ACCOUNTS = """
            SELECT DISTINCT s.account_id FROM import_stage s JOIN import_taken t USING (line_no) WHERE t.as_what <> 'JOINS'""";
    private static final String TAKEN_COUNTS = """
            SELECT count(*) AS rows, count(*) FILTER (WHERE as_what = 'JOINS') AS joined, count(*) FILTER (WHERE as_what = 'LEG') AS legs
            FROM import_taken""";

    /** What moved in one commodity. */
    record Sum(String commodity, BigDecimal in, BigDecimal out) {}

    /** @param joined rows that were already entered */
    record Taken(int rows, int joined, int legs) {}

    record Named(String key, String name) {}

    void take(BookTransaction transaction) {
        transaction.update(TAKEN).run();
        transaction.update(ANALYZE).run();
        transaction.update(PAYEE_TABLE).run();
        transaction.update(PAYEES_GONE).run();
        transaction.update(PAYEES_NOW).run();
    }

    List<UUID> accounts(BookTransaction transaction) {
        return transaction.query(ACCOUNTS).list(row -> row.uuid("account_id"));
    }

    List<Named> newPayees(BookTransaction transaction) {
        return transaction.query(NEW_PAYEES).list(row -> new Named(row.text("payee_key"), row.text("name")));
    }

    void namePayees(BookTransaction transaction, List<UUID> ids, List<String> keys) {
        transaction
                .update(NAME_PAYEES)
                .array("ids", SqlType.UUID, ids)
                .array("keys", SqlType.TEXT, keys)
                .run();
    }

    int fill(BookTransaction transaction, UUID uncategorisedIncome, UUID uncategorisedExpense) {
        return transaction
                .update(ROWS)
                .param("income", uncategorisedIncome)
                .param("expense", uncategorisedExpense)
                .run();
    }

    List<Leg> legs(BookTransaction transaction) {
        return transaction.query(LEGS).list(row -> new Leg(row.uuid("transaction_id"), row.uuid("account_id")));
    }

    int keepLines(BookTransaction transaction, UUID run) {
        transaction.update(RELEASED).run();
        return transaction.update(LINES).param("run", run).run();
    }

    List<Sum> sums(BookTransaction transaction) {
        return transaction
                .query(SUMS)
                .list(row -> new Sum(row.text("code"), row.decimal("money_in"), row.decimal("money_out")));
    }

    Taken taken(BookTransaction transaction) {
        return transaction
                .query(TAKEN_COUNTS)
                .one(row -> new Taken(row.integer("rows"), row.integer("joined"), row.integer("legs")));
    }
}
