package dev.sallim.planning.allowance;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an allowance is reckoned from: rollups by day, balances, and the payments of what was expected. Bounded by a cycle's days. */
@Component
class FactSql {
    private static final String DAYS = """
            SELECT d.day, d.commodity_id, sum(CASE WHEN d.account_id = ANY (:incomes) THEN d.outflow - d.inflow ELSE 0 END) AS earned,
                   sum(CASE WHEN d.account_id = ANY (:incomes) THEN 0 ELSE d.inflow - d.outflow END) AS spent
            FROM position_day d
            WHERE d.book_id = :book AND d.account_id = ANY (:categories) AND (:wallet::uuid IS NULL OR d.wallet_id = :wallet::uuid)
              AND d.day BETWEEN :from AND :to
            GROUP BY d.day, d.commodity_id""";
    private static final String BALANCES = """
            SELECT p.account_id, p.commodity_id, p.quantity - coalesce((
                       SELECT sum(d.inflow - d.outflow) FROM position_day d
                       WHERE d.book_id = p.book_id AND d.account_id = p.account_id AND d.wallet_id = p.wallet_id
                         AND d.commodity_id = p.commodity_id AND d.day >= :today), 0) AS quantity
            FROM position p WHERE p.book_id = :book AND p.account_id = ANY (:accounts)""";
    private static final String SAVED = """
            SELECT f.from_commodity_id AS commodity_id, f.booked_on AS day, sum(f.from_amount) AS amount
            FROM flow f
            WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts) AND f.to_account_id = ANY (:savings) AND f.deleted_at IS NULL
              AND f.booked_on BETWEEN :from AND :to
            GROUP BY f.from_commodity_id, f.booked_on""";
    private static final String PAYMENTS = """
            SELECT t.id, t.booked_on, f.to_commodity_id, f.from_commodity_id,
                   f.from_account_id = ANY (:incomes) AS earns, f.to_account_id = ANY (:incomes) AS returns,
                   f.to_account_id = ANY (:expenses) AS spends, f.from_account_id = ANY (:expenses) AS refunds,
                   f.from_amount, f.to_amount
            FROM transaction t JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
            WHERE t.book_id = :book AND t.id = ANY (:transactions) AND t.deleted_at IS NULL""";

    private final BookDatabase database;

    FactSql(BookDatabase database) {
        this.database = database;
    }

    /** What categories of income brought and those of expense took, less what went the other way. */
    record Day(LocalDate day, UUID commodity, BigDecimal earned, BigDecimal spent) {}

    List<Day> days(
            BookId book,
            @Nullable UUID wallet,
            Collection<UUID> incomes,
            Collection<UUID> expenses,
            LocalDate from,
            LocalDate to) {
        List<UUID> categories = new ArrayList<>(incomes);
        categories.addAll(expenses);
        return database.query(book, DAYS)
                .array("incomes", SqlType.UUID, incomes)
                .array("categories", SqlType.UUID, categories)
                .param("wallet", wallet, SqlType.UUID)
                .param("from", from)
                .param("to", to)
                .list(row ->
                        new Day(row.day("day"), row.uuid("commodity_id"), row.decimal("earned"), row.decimal("spent")));
    }

    record Balance(UUID account, UUID commodity, BigDecimal quantity) {}

    /** When a day began. */
    List<Balance> balances(BookId book, Collection<UUID> accounts, LocalDate today) {
        return database.query(book, BALANCES)
                .array("accounts", SqlType.UUID, accounts)
                .param("today", today)
                .list(row -> new Balance(row.uuid("account_id"), row.uuid("commodity_id"), row.decimal("quantity")));
    }

    record Saved(UUID commodity, LocalDate day, BigDecimal amount) {}

    List<Saved> saved(BookId book, Collection<UUID> accounts, Collection<UUID> savings, LocalDate from, LocalDate to) {
        return database.query(book, SAVED)
                .array("accounts", SqlType.UUID, accounts)
                .array("savings", SqlType.UUID, savings)
                .param("from", from)
                .param("to", to)
                .list(row -> new Saved(row.uuid("commodity_id"), row.day("day"), row.decimal("amount")));
    }

    /** What a transaction earned or spent, one flow of it. */
    record Payment(UUID transaction, LocalDate day, UUID commodity, BigDecimal earned, BigDecimal spent) {}

    List<Payment> payments(
            BookId book, Collection<UUID> transactions, Collection<UUID> incomes, Collection<UUID> expenses) {
        List<Payment> payments = new ArrayList<>();
        database.query(book, PAYMENTS)
                .array("transactions", SqlType.UUID, transactions)
                .array("incomes", SqlType.UUID, incomes)
                .array("expenses", SqlType.UUID, expenses)
                .list(row -> {
                    UUID id = row.uuid("id");
                    LocalDate day = row.day("booked_on");
                    UUID into = row.uuid("to_commodity_id");
                    UUID outOf = row.uuid("from_commodity_id");
                    BigDecimal out = row.decimal("from_amount");
                    BigDecimal in = row.decimal("to_amount");
                    BigDecimal nothing = BigDecimal.ZERO;
                    BigDecimal earned = row.bool("earns") ? out : nothing;
                    BigDecimal returned = row.bool("returns") ? in.negate() : nothing;
                    BigDecimal spent = row.bool("spends") ? in : nothing;
                    BigDecimal refunded = row.bool("refunds") ? out.negate() : nothing;
                    payments.add(new Payment(id, day, outOf, earned, refunded));
                    return payments.add(new Payment(id, day, into, returned, spent));
                });
        return payments;
    }
}
