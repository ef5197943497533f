package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what accounts hold. Within a write it sees what the write has done. */
@Component
class BalanceSql {
    private static final String OF_WALLETS = """
            SELECT a.wallet_id, a.id AS account_id, c.code, coalesce(p.quantity, 0) AS quantity
            FROM account a
            LEFT JOIN position p ON p.book_id = a.book_id AND p.account_id = a.id
            JOIN commodity c ON c.book_id = a.book_id AND c.id = coalesce(p.commodity_id, a.commodity_id)
            WHERE a.book_id = :book AND a.wallet_id = ANY (:wallets) AND a.deleted_at IS NULL
            ORDER BY a.sort_order, a.id, c.code""";
    private static final String OF_ACCOUNTS = """
            SELECT p.account_id, c.code, p.quantity, coalesce(q.pending, 0) AS pending
            FROM position p
            JOIN commodity c ON c.book_id = p.book_id AND c.id = p.commodity_id
            LEFT JOIN (
                SELECT s.account_id, s.commodity_id, sum(s.amount) AS pending
                FROM (SELECT to_account_id AS account_id, to_commodity_id AS commodity_id, to_amount AS amount
                      FROM flow WHERE book_id = :book AND to_account_id = ANY (:accounts) AND deleted_at IS NULL AND to_state = 'PENDING'
                      UNION ALL
                      SELECT from_account_id, from_commodity_id, -from_amount
                      FROM flow WHERE book_id = :book AND from_account_id = ANY (:accounts) AND deleted_at IS NULL
                        AND from_state = 'PENDING') s
                GROUP BY s.account_id, s.commodity_id
            ) q ON q.account_id = p.account_id AND q.commodity_id = p.commodity_id
            WHERE p.book_id = :book AND p.account_id = ANY (:accounts)
            ORDER BY p.account_id, c.code""";
    private static final String OPENINGS = """
            SELECT t.id, t.booked_on, s.account_id, c.code, s.amount
            FROM (SELECT f.transaction_id, f.to_account_id AS account_id, f.to_commodity_id AS commodity_id, f.to_amount AS amount
                  FROM flow f JOIN account e ON e.book_id = :book AND e.role = 'OPENING' AND e.id = f.from_account_id
                  WHERE f.book_id = :book AND f.to_account_id = ANY (:accounts) AND f.deleted_at IS NULL
                  UNION ALL
                  SELECT f.transaction_id, f.from_account_id, f.from_commodity_id, -f.from_amount
                  FROM flow f JOIN account e ON e.book_id = :book AND e.role = 'OPENING' AND e.id = f.to_account_id
                  WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts) AND f.deleted_at IS NULL) s
            JOIN transaction t ON t.book_id = :book AND t.id = s.transaction_id AND t.kind = 'OPENING'
            JOIN commodity c ON c.book_id = :book AND c.id = s.commodity_id
            ORDER BY t.booked_on DESC, t.id DESC""";
    private static final String CODES = "SELECT id, code, scale FROM commodity WHERE book_id = :book";
    private static final String AT_END_OF = """
            SELECT coalesce(sum(inflow - outflow), 0) AS quantity FROM position_day
            WHERE book_id = :book AND account_id = :account AND commodity_id = :commodity AND day <= :day""";

    /** Transfers into an account after one day, up to another. Refunds are no payments: they make the next statement smaller. */
    private static final String PAID_BETWEEN = """
            SELECT coalesce(sum(f.to_amount), 0) AS paid
            FROM flow f JOIN account a ON a.book_id = f.book_id AND a.id = f.from_account_id
            WHERE f.book_id = :book AND f.to_account_id = :account AND f.to_commodity_id = :commodity AND f.deleted_at IS NULL
              AND f.booked_on > :after AND f.booked_on <= :until AND a.class IN ('ASSET', 'LIABILITY')""";

    private final BookDatabase database;

    BalanceSql(BookDatabase database) {
        this.database = database;
    }

    record InWallet(UUID wallet, UUID account, Money quantity) {}

    record Position(UUID account, Money quantity, Money pending) {}

    /** @param amount negative for a debt */
    record Opening(UUID transaction, LocalDate day, UUID account, Money amount) {}

    record Code(UUID id, CommodityCode code, int scale) {}

    /** One row at least for each account of the wallets outside the trash. */
    List<InWallet> ofWallets(BookId book, Collection<UUID> wallets) {
        return database.query(book, OF_WALLETS)
                .array("wallets", SqlType.UUID, wallets)
                .list(row -> new InWallet(row.uuid("wallet_id"), row.uuid("account_id"), money(row, "quantity")));
    }

    Map<UUID, List<Position>> ofAccounts(BookId book, Collection<UUID> accounts) {
        return database
                .query(book, OF_ACCOUNTS)
                .array("accounts", SqlType.UUID, accounts)
                .list(row -> new Position(row.uuid("account_id"), money(row, "quantity"), money(row, "pending")))
                .stream()
                .collect(Collectors.groupingBy(Position::account));
    }

    /** The opening balance of each account that has one. */
    Map<UUID, Opening> openings(BookId book, Collection<UUID> accounts) {
        return database
                .query(book, OPENINGS)
                .array("accounts", SqlType.UUID, accounts)
                .list(row ->
                        new Opening(row.uuid("id"), row.day("booked_on"), row.uuid("account_id"), money(row, "amount")))
                .stream()
                .collect(Collectors.toMap(Opening::account, Function.identity(), (latest, earlier) -> latest));
    }

    /** The commodities that the book has rows for, by id. */
    Map<UUID, Code> codes(BookId book) {
        return database
                .query(book, CODES)
                .list(row -> new Code(row.uuid("id"), CommodityCode.of(row.text("code")), row.integer("scale")))
                .stream()
                .collect(Collectors.toMap(Code::id, Function.identity()));
    }

    /** What an account held of its own commodity when a day ended. */
    BigDecimal atEndOf(BookId book, UUID account, UUID commodity, LocalDate day) {
        return database.query(book, AT_END_OF)
                .param("account", account)
                .param("commodity", commodity)
                .param("day", day)
                .one(row -> row.decimal("quantity"));
    }

    BigDecimal paidBetween(BookId book, UUID account, UUID commodity, LocalDate after, LocalDate until) {
        return database.query(book, PAID_BETWEEN)
                .param("account", account)
                .param("commodity", commodity)
                .param("after", after)
                .param("until", until)
                .one(row -> row.decimal("paid"));
    }

    private static Money money(Row row, String column) throws SQLException {
        return Money.of(row.decimal(column), CommodityCode.of(row.text("code")));
    }
}
