package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.CommodityKind;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.WalletId;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a book's chart: five small tables in one snapshot. */
@Component
class ChartSql {
    private static final String VERSION = "SELECT version FROM book_chart WHERE book_id = :book";
    private static final String COMMODITIES = """
            SELECT id, code, kind, scale, name FROM commodity WHERE book_id = :book""";
    private static final String WALLETS = """
            SELECT id, name, commodity_id, sort_order, deleted_at IS NULL AS live FROM wallet WHERE book_id = :book""";
    private static final String ACCOUNTS = """
            SELECT id, class, kind, role, name, name_key, commodity_id, wallet_id, parent_id, colour, sort_order,
                   archived_at IS NOT NULL AS archived, deleted_at IS NULL AND merged_into IS NULL AS live
            FROM account WHERE book_id = :book""";
    private static final String PAYEES = """
            SELECT id, name, name_key, default_category_id, archived_at IS NOT NULL AS archived,
                   deleted_at IS NULL AND merged_into IS NULL AS live
            FROM payee WHERE book_id = :book""";
    private static final String TAGS = """
            SELECT id, name, name_key, colour, archived_at IS NOT NULL AS archived,
                   deleted_at IS NULL AND merged_into IS NULL AS live
            FROM tag WHERE book_id = :book""";

    private final BookDatabase database;
    private final Clock clock;

    ChartSql(BookDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty where the book is gone. */
    OptionalLong version(BookId book) {
        return database.query(book, VERSION)
                .optional(row -> row.bigint("version"))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Of one moment; within a transaction as that one sees it. */
    Chart load(BookId book) {
        return database.isWithinTransaction()
                ? database.write(book, ChartSql::load)
                : database.snapshot(book, ChartSql::load);
    }

    /** What a transaction sees may never be committed: nobody else is to be told. */
    boolean isCommitted() {
        return !database.isWithinTransaction();
    }

    /** As the transaction sees it, its own changes included. */
    static Chart load(BookTransaction transaction) {
        return new Chart(
                transaction.query(VERSION).one(row -> row.bigint("version")),
                transaction.query(COMMODITIES).list(ChartSql::commodity),
                transaction.query(WALLETS).list(ChartSql::wallet),
                transaction.query(ACCOUNTS).list(ChartSql::account),
                transaction.query(PAYEES).list(ChartSql::payee),
                transaction.query(TAGS).list(ChartSql::tag));
    }

    /** Gives a currency of ISO 4217 its row in the book; 0 where another request was first. */
    int useCurrency(BookId book, CommodityCode code) {
        Instant now = clock.instant();
        return database.write(book, transaction -> {
            transaction
                    .update("UPDATE book_chart SET version = version + 1 WHERE book_id = :book")
                    .exactly(1);
            return transaction
                    .update("""
                            INSERT INTO commodity (book_id, id, code, name, kind, scale, created_at)
                            VALUES (:book, :id, :code, :code, 'CURRENCY', :scale, :at)
                            ON CONFLICT DO NOTHING""")
                    .param("id", CommodityId.ofCurrency(code).value())
                    .param("code", code.value())
                    .param("scale", Currencies.scaleOf(code).orElseThrow())
                    .param("at", now)
                    .run();
        });
    }

    private static Chart.Commodity commodity(Row row) throws SQLException {
        return new Chart.Commodity(
                CommodityId.of(row.uuid("id")),
                CommodityCode.of(row.text("code")),
                CommodityKind.valueOf(row.text("kind")),
                row.integer("scale"),
                row.text("name"));
    }

    private static Chart.Wallet wallet(Row row) throws SQLException {
        return new Chart.Wallet(
                WalletId.of(row.uuid("id")),
                row.text("name"),
                CommodityId.of(row.uuid("commodity_id")),
                row.integer("sort_order"),
                row.bool("live"));
    }

    private static Chart.Account account(Row row) throws SQLException {
        String kind = row.textOrNull("kind");
        UUID commodity = row.uuidOrNull("commodity_id");
        UUID wallet = row.uuidOrNull("wallet_id");
        return new Chart.Account(
                AccountId.of(row.uuid("id")),
                AccountClass.valueOf(row.text("class")),
                kind == null ? null : AccountKind.valueOf(kind),
                SystemRole.valueOf(row.text("role")),
                row.text("name"),
                row.text("name_key"),
                commodity == null ? null : CommodityId.of(commodity),
                wallet == null ? null : WalletId.of(wallet),
                accountOrNull(row.uuidOrNull("parent_id")),
                row.textOrNull("colour"),
                row.integer("sort_order"),
                row.bool("archived"),
                row.bool("live"));
    }

    private static Chart.Payee payee(Row row) throws SQLException {
        return new Chart.Payee(
                PayeeId.of(row.uuid("id")),
                row.text("name"),
                row.text("name_key"),
                accountOrNull(row.uuidOrNull("default_category_id")),
                row.bool("archived"),
                row.bool("live"));
    }

    private static Chart.Tag tag(Row row) throws SQLException {
        return new Chart.Tag(
                TagId.of(row.uuid("id")),
                row.text("name"),
                row.text("name_key"),
                row.textOrNull("colour"),
                row.bool("archived"),
                row.bool("live"));
    }

    private static @Nullable AccountId accountOrNull(@Nullable UUID id) {
        return id == null ? null : AccountId.of(id);
    }
}
