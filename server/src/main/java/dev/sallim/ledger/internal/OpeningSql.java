package dev.sallim.ledger.internal;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.ledger.CommodityId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the first rows of a book's chart, and the journal of whole books. */
@Component
class OpeningSql {
    private static final String CHART = "INSERT INTO book_chart (book_id, version) VALUES (:book, 1)";
    private static final String CURRENCY = """
            INSERT INTO commodity (book_id, id, code, name, kind, scale, created_at)
            VALUES (:book, :id, :code, :code, 'CURRENCY', :scale, :at)""";
    private static final String WALLET = """
            INSERT INTO wallet (book_id, id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at)
            VALUES (:book, :id, :name, :name_key, :description, :commodity, :sort_order, :version, :at, :at)""";
    private static final String ACCOUNTS = """
            INSERT INTO account (book_id, id, class, role, parent_id, name, name_key, priority, colour, icon, sort_order, version,
                                 created_at, updated_at)
            SELECT :book, a.id, a.class, a.role, a.parent, a.name, a.name_key, a.priority, a.colour, a.icon, a.sort_order, 1, :at, :at
            FROM unnest(:ids, :classes, :roles, :parents, :names, :name_keys, :priorities, :colours, :icons, :sort_orders)
                AS a (id, class, role, parent, name, name_key, priority, colour, icon, sort_order)""";
    private static final String RECORD = """
            SELECT ledger_record_v1(:book, :actor, :operation, :at, :action, :entries, :kinds, :objects, :befores, :afters)::text
                AS recorded""";

    void insertChart(BookTransaction transaction) {
        transaction.update(CHART).exactly(1);
    }

    void insertCurrency(BookTransaction transaction, CommodityCode currency, Instant at) {
        transaction
                .update(CURRENCY)
                .param("id", CommodityId.ofCurrency(currency).value())
                .param("code", currency.value())
                .param("scale", Currencies.scaleOf(currency).orElseThrow())
                .param("at", at)
                .exactly(1);
    }

    void insertWallet(BookTransaction transaction, OpeningRows.Wallet wallet) {
        transaction
                .update(WALLET)
                .param("id", wallet.id())
                .param("name", wallet.name())
                .param("name_key", wallet.nameKey())
                .param("description", wallet.description())
                .param("commodity", wallet.commodityId())
                .param("sort_order", wallet.sortOrder())
                .param("version", wallet.version())
                .param("at", wallet.createdAt())
                .exactly(1);
    }

    void insertAccounts(BookTransaction transaction, List<OpeningRows.Account> accounts) {
        transaction
                .update(ACCOUNTS)
                .array("ids", SqlType.UUID, column(accounts, OpeningRows.Account::id))
                .array(
                        "classes",
                        SqlType.TEXT,
                        column(accounts, a -> a.accountClass().name()))
                .array("roles", SqlType.TEXT, column(accounts, a -> a.role().name()))
                .array("parents", SqlType.UUID, column(accounts, OpeningRows.Account::parentId))
                .array("names", SqlType.TEXT, column(accounts, OpeningRows.Account::name))
                .array("name_keys", SqlType.TEXT, column(accounts, OpeningRows.Account::nameKey))
                .array("priorities", SqlType.TEXT, column(accounts, OpeningRows.Account::priority))
                .array("colours", SqlType.TEXT, column(accounts, OpeningRows.Account::colour))
                .array("icons", SqlType.TEXT, column(accounts, OpeningRows.Account::icon))
                .array("sort_orders", SqlType.INTEGER, column(accounts, OpeningRows.Account::sortOrder))
                .param("at", accounts.getFirst().createdAt())
                .exactly(accounts.size());
    }

    void record(BookTransaction transaction, Operation operation, List<JournalLine> lines) {
        transaction
                .query(RECORD)
                .param("actor", operation.actor().value())
                .param("operation", operation.id().value())
                .param("at", operation.at())
                .param("action", operation.action())
                .array("entries", SqlType.UUID, column(lines, JournalLine::id))
                .array("kinds", SqlType.TEXT, column(lines, JournalLine::objectKind))
                .array("objects", SqlType.UUID, column(lines, JournalLine::objectId))
                .array("befores", SqlType.TEXT, column(lines, JournalLine::before))
                .array("afters", SqlType.TEXT, column(lines, JournalLine::after))
                .one(row -> row.text("recorded"));
    }

    private static <R, T> List<@Nullable T> column(List<R> rows, Function<R, ? extends @Nullable T> field) {
        List<@Nullable T> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            values.add(field.apply(row));
        }
        return values;
    }

    /** Who did what, and when. */
    record Operation(OperationId id, PersonId actor, Instant at, String action) {}
}
