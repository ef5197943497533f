package dev.sallim.planning.owed;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads of transactions what matters for money that comes back. */
@Component
class PartySql {
    /**
     * What accounts gained from categories by the flows of {@code %s}, negative where they spent: the money's own amounts, not the
     * category's. What moves between accounts is neither.
     */
    static final String NET = """
            SELECT CASE WHEN a.class IN ('INCOME', 'EXPENSE') THEN f.to_amount ELSE -f.from_amount END AS net,
                   CASE WHEN a.class IN ('INCOME', 'EXPENSE') THEN f.to_commodity_id ELSE f.from_commodity_id END AS commodity_id
            FROM flow f
            JOIN account a ON a.book_id = f.book_id AND a.id = f.from_account_id
            JOIN account o ON o.book_id = f.book_id AND o.id = f.to_account_id
            WHERE f.book_id = :book AND f.transaction_id = %s
              AND ((a.class IN ('INCOME', 'EXPENSE') AND o.class IN ('ASSET', 'LIABILITY'))
                OR (o.class IN ('INCOME', 'EXPENSE') AND a.class IN ('ASSET', 'LIABILITY')))""";

    private static final String PARTIES = """
            SELECT t.id, t.booked_on, t.kind, p.name AS payee, t.note, t.deleted_at IS NOT NULL AS in_trash,
                   coalesce(array_agg(c.code ORDER BY c.code) FILTER (WHERE c.code IS NOT NULL), '{}') AS codes,
                   coalesce(array_agg(n.net ORDER BY c.code) FILTER (WHERE c.code IS NOT NULL), '{}') AS nets
            FROM transaction t
            LEFT JOIN payee p ON p.book_id = t.book_id AND p.id = t.payee_id
            LEFT JOIN LATERAL (SELECT commodity_id, sum(net) AS net FROM (%s) moved GROUP BY commodity_id) n ON true
            LEFT JOIN commodity c ON c.book_id = t.book_id AND c.id = n.commodity_id
            WHERE t.book_id = :book AND t.id = ANY (:ids)
            GROUP BY t.id, t.booked_on, t.kind, p.name, t.note, t.deleted_at""".formatted(NET.formatted("t.id"));

    /** Two people linking the same money, or money with the same expense, come one after the other. */
    private static final String HOLD =
            "SELECT id FROM transaction WHERE book_id = :book AND id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE";

    /** For each category the nearest amounts that came from it: an index by its id and the day. */
    private static final String INCOMING = """
            SELECT t.id
            FROM account c
            CROSS JOIN LATERAL (
                SELECT f.transaction_id, abs(f.to_amount - :target) AS apart
                FROM flow f
                WHERE f.book_id = :book AND f.from_account_id = c.id AND f.booked_on BETWEEN :from AND :to AND f.deleted_at IS NULL
                  AND f.to_commodity_id = (SELECT id FROM commodity WHERE book_id = :book AND code = :commodity)
                ORDER BY apart, f.booked_on, f.transaction_id LIMIT :most) near
            JOIN transaction t ON t.book_id = :book AND t.id = near.transaction_id AND t.kind IN ('REFUND', 'INCOME')
            WHERE c.book_id = :book AND c.class IN ('INCOME', 'EXPENSE')
            GROUP BY t.id
            ORDER BY min(near.apart), t.id
            LIMIT :most""";

    private final BookDatabase database;

    PartySql(BookDatabase database) {
        this.database = database;
    }

    /** Those that there are, in the trash too. */
    Map<UUID, OwedParty> of(BookId book, Collection<UUID> ids) {
        Map<UUID, OwedParty> found = new HashMap<>();
        database.query(book, PARTIES)
                .array("ids", SqlType.UUID, ids)
                .list(PartySql::read)
                .forEach(party -> found.put(party.id(), party));
        return found;
    }

    void hold(BookTransaction transaction, Collection<UUID> ids) {
        transaction.query(HOLD).array("ids", SqlType.UUID, ids).list(row -> row.uuid("id"));
    }

    /** What to look for among the money that came. */
    record Wanted(String commodity, BigDecimal target, LocalDate from, LocalDate to) {}

    List<UUID> incoming(BookId book, Wanted wanted, int most) {
        return database.query(book, INCOMING)
                .param("commodity", wanted.commodity())
                .param("target", wanted.target())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("most", most)
                .list(row -> row.uuid("id"));
    }

    private static OwedParty read(Row row) throws SQLException {
        UUID id = row.uuid("id");
        LocalDate date = row.day("booked_on");
        TransactionKind kind = TransactionKind.valueOf(row.text("kind"));
        String payee = row.textOrNull("payee");
        String note = row.text("note");
        boolean inTrash = row.bool("in_trash");
        List<String> codes = row.texts("codes");
        List<BigDecimal> sums = row.decimals("nets");
        Map<String, BigDecimal> nets = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            nets.put(codes.get(i), sums.get(i));
        }
        return new OwedParty(id, date, kind, payee, note, inTrash, nets);
    }
}
