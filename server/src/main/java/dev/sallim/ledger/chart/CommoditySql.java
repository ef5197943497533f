package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.CommodityKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.IsoCurrency;
import dev.sallim.ledger.CommodityId;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code commodity}. */
@Component
class CommoditySql {
    private static final String ALL =
            "SELECT id, code, name, kind, scale, version, created_at FROM commodity WHERE book_id = :book ORDER BY code";
    private static final String FIND = """
            SELECT id, code, name, kind, scale, version, created_at FROM commodity
            WHERE book_id = :book AND code = :code FOR UPDATE""";
    private static final String NAMED = """
            SELECT id, code, name, kind, scale, version, created_at FROM commodity WHERE book_id = :book AND id = :id""";
    private static final String INSERT = """
            INSERT INTO commodity (book_id, id, code, name, kind, scale, version, created_at)
            VALUES (:book, :id, :code, :name, :kind, :scale, :version, :at)""";
    private static final String USE = """
            INSERT INTO commodity (book_id, id, code, name, kind, scale, version, created_at)
            VALUES (:book, :id, :code, :code, 'CURRENCY', :scale, 1, :at)
            ON CONFLICT DO NOTHING""";
    private static final String UPDATE = """
            UPDATE commodity SET name = :name, scale = :scale, version = :version
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String DELETE =
            "DELETE FROM commodity WHERE book_id = :book AND id = :id AND version = :version";

    private final BookDatabase database;

    CommoditySql(BookDatabase database) {
        this.database = database;
    }

    /** A commodity that the book has a row for. */
    record CommodityRow(
            UUID id, CommodityCode code, String name, CommodityKind kind, int scale, int version, Instant createdAt) {}

    List<CommodityRow> all(BookId book) {
        return database.query(book, ALL).list(CommoditySql::read);
    }

    Optional<CommodityRow> find(BookTransaction transaction, CommodityCode code) {
        return transaction.query(FIND).param("code", code.value()).optional(CommoditySql::read);
    }

    Optional<CommodityRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(NAMED).param("id", id).optional(CommoditySql::read);
    }

    CommodityRow named(BookTransaction transaction, UUID id) {
        return transaction.query(NAMED).param("id", id).one(CommoditySql::read);
    }

    /** The book's own, or a currency of ISO 4217, which gets its row here on first use; empty where the code is unknown. */
    Optional<CommodityRow> use(BookTransaction transaction, CommodityCode code, Instant at) {
        Optional<CommodityRow> known = find(transaction, code);
        Optional<IsoCurrency> currency = Currencies.find(code);
        if (known.isPresent() || currency.isEmpty()) {
            return known;
        }
        int added = transaction
                .update(USE)
                .param("id", CommodityId.ofCurrency(code).value())
                .param("code", code.value())
                .param("scale", currency.get().scale())
                .param("at", at)
                .run();
        Optional<CommodityRow> row = find(transaction, code);
        if (added == 0 && row.isEmpty()) {
            throw new IllegalStateException("currency " + code + " was neither added nor found");
        }
        return row;
    }

    void insert(BookTransaction transaction, CommodityRow row) {
        transaction
                .update(INSERT)
                .param("id", row.id())
                .param("code", row.code().value())
                .param("name", row.name())
                .param("kind", row.kind().name())
                .param("scale", row.scale())
                .param("version", row.version())
                .param("at", row.createdAt())
                .exactly(1);
    }

    void delete(BookTransaction transaction, CommodityRow row) {
        transaction
                .update(DELETE)
                .param("id", row.id())
                .param("version", row.version())
                .exactly(1);
    }

    void update(BookTransaction transaction, CommodityRow row) {
        transaction
                .update(UPDATE)
                .param("id", row.id())
                .param("name", row.name())
                .param("scale", row.scale())
                .param("version", row.version())
                .exactly(1);
    }

    private static CommodityRow read(Row row) throws SQLException {
        return new CommodityRow(
                row.uuid("id"),
                CommodityCode.of(row.text("code")),
                row.text("name"),
                CommodityKind.valueOf(row.text("kind")),
                row.integer("scale"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
