package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code reconciliation}, and what statements have confirmed. */
@Component
class ReconciliationSql {
    private static final String INSERT = """
            INSERT INTO reconciliation (book_id, id, account_id, commodity_id, statement_date, statement_balance, transactions,
                                        operation_id, created_at)
            VALUES (:book, :id, :account, :commodity, :date, :balance, :transactions, :operation, :at)""";
    private static final String DELETE = "DELETE FROM reconciliation WHERE book_id = :book AND id = :id";
    private static final String DELETE_OF_ACCOUNT =
            "DELETE FROM reconciliation WHERE book_id = :book AND account_id = :account";
    private static final String PAGE = """
            SELECT r.id, r.account_id, r.statement_date, r.statement_balance, c.code, r.transactions, r.created_at
            FROM reconciliation r JOIN commodity c ON c.book_id = r.book_id AND c.id = r.commodity_id
            WHERE r.book_id = :book AND r.account_id = :account
              AND (:last_date::date IS NULL OR (r.statement_date, r.id) < (:last_date::date, :last_id::uuid))
            ORDER BY r.statement_date DESC, r.id DESC LIMIT :rows""";
    private static final String RECONCILED = """
            SELECT coalesce(sum(s.amount), 0) AS amount
            FROM (SELECT to_amount AS amount FROM flow
                  WHERE book_id = :book AND to_account_id = :account AND to_commodity_id = :commodity AND deleted_at IS NULL
                    AND to_state = 'RECONCILED'
                  UNION ALL
                  SELECT -from_amount FROM flow
                  WHERE book_id = :book AND from_account_id = :account AND from_commodity_id = :commodity AND deleted_at IS NULL
                    AND from_state = 'RECONCILED') s""";

    private final BookDatabase database;

    ReconciliationSql(BookDatabase database) {
        this.database = database;
    }

    /** A statement that agreed, as the API shows it. */
    record ReconciliationView(
            UUID id,
            UUID accountId,
            LocalDate statementDate,
            Money statementBalance,
            int transactions,
            Instant createdAt) {}

    void insert(BookTransaction transaction, ReconciliationView view, UUID commodity, UUID operation) {
        transaction
                .update(INSERT)
                .param("id", view.id())
                .param("account", view.accountId())
                .param("commodity", commodity)
                .param("date", view.statementDate())
                .param("balance", view.statementBalance().amount())
                .param("transactions", view.transactions())
                .param("operation", operation)
                .param("at", view.createdAt())
                .exactly(1);
    }

    /** False where it is gone. */
    boolean delete(BookTransaction transaction, UUID id) {
        return transaction.update(DELETE).param("id", id).run() == 1;
    }

    /** Before its account goes for good; answers how many there were. */
    int deleteOfAccount(BookTransaction transaction, UUID account) {
        return transaction.update(DELETE_OF_ACCOUNT).param("account", account).run();
    }

    List<ReconciliationView> page(BookId book, UUID account, Cursors.@Nullable Keys last, int rows) {
        return database.query(book, PAGE)
                .param("account", account)
                .param("last_date", last == null ? null : last.day(0), SqlType.DATE)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", rows)
                .list(ReconciliationSql::read);
    }

    /** What earlier statements have confirmed of an account's own commodity. */
    BigDecimal reconciled(BookTransaction transaction, UUID account, UUID commodity) {
        return transaction
                .query(RECONCILED)
                .param("account", account)
                .param("commodity", commodity)
                .one(row -> row.decimal("amount"));
    }

    private static ReconciliationView read(Row row) throws SQLException {
        return new ReconciliationView(
                row.uuid("id"),
                row.uuid("account_id"),
                row.day("statement_date"),
                Money.of(row.decimal("statement_balance"), CommodityCode.of(row.text("code"))),
                row.integer("transactions"),
                row.instant("created_at"));
    }
}
