package dev.sallim.planning.recurring;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for the transactions that expected days may stand for. Each expected day is two or three look-ups in indexes (by payee and day, by
 * the account or category of the other side and day), whatever the book has beside them.
 */
@Component
class MatchSql {
    /** Candidates of one expected day; more of one payee in ten days are no sign of anything. */
    private static final int MOST = 50;

    private static final String CANDIDATES = """
            WITH wanted AS (
                SELECT * FROM unnest(:places, :payees, :accounts, :commodities, :froms, :tos)
                    AS w (place, payee, account, commodity, first, last)),
            sides AS (SELECT * FROM unnest(:side_places, :sides) AS s (place, other)),
            found AS (
                SELECT w.place, t.id FROM wanted w CROSS JOIN LATERAL (
                    SELECT t.id FROM transaction t
                    WHERE t.book_id = :book AND t.payee_id = w.payee AND t.booked_on BETWEEN w.first AND w.last AND t.deleted_at IS NULL
                    ORDER BY t.booked_on, t.ordinal, t.id LIMIT :most) t
                UNION
                SELECT w.place, f.transaction_id FROM wanted w JOIN sides s ON s.place = w.place CROSS JOIN LATERAL (
                    SELECT f.transaction_id FROM flow f
                    WHERE f.book_id = :book AND f.to_account_id = s.other AND f.booked_on BETWEEN w.first AND w.last
                      AND f.deleted_at IS NULL AND f.from_account_id = w.account
                    ORDER BY f.booked_on, f.ordinal, f.transaction_id LIMIT :most) f
                UNION
                SELECT w.place, f.transaction_id FROM wanted w JOIN sides s ON s.place = w.place CROSS JOIN LATERAL (
                    SELECT f.transaction_id FROM flow f
                    WHERE f.book_id = :book AND f.from_account_id = s.other AND f.booked_on BETWEEN w.first AND w.last
                      AND f.deleted_at IS NULL AND f.to_account_id = w.account
                    ORDER BY f.booked_on, f.ordinal, f.transaction_id LIMIT :most) f)
            SELECT c.place, t.id, t.booked_on, t.payee_id, moved.net
            FROM found c
            JOIN wanted w ON w.place = c.place
            JOIN transaction t ON t.book_id = :book AND t.id = c.id
            CROSS JOIN LATERAL (
                SELECT sum(CASE WHEN f.to_account_id = w.account AND f.to_commodity_id = w.commodity THEN f.to_amount ELSE 0 END)
                       - sum(CASE WHEN f.from_account_id = w.account AND f.from_commodity_id = w.commodity THEN f.from_amount ELSE 0 END) AS net
                FROM flow f
                WHERE f.book_id = :book AND f.transaction_id = t.id AND f.deleted_at IS NULL
                  AND (f.from_account_id = w.account OR f.to_account_id = w.account)) moved
            WHERE moved.net <> 0 AND t.source <> 'RECURRING' AND t.kind NOT IN ('OPENING', 'ADJUSTMENT')
              AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.book_id = :book AND o.transaction_id = t.id)
            ORDER BY c.place, t.booked_on, t.ordinal, t.id""";
    private static final String LIVE = """
            SELECT EXISTS (SELECT 1 FROM transaction WHERE book_id = :book AND id = :id AND deleted_at IS NULL) AS live""";

    private final BookDatabase database;

    MatchSql(BookDatabase database) {
        this.database = database;
    }

    /**
     * What an expected day looks like.
     *
     * @param place its number in the list
     * @param others accounts or categories of the other sides
     */
    record Wanted(
            int place,
            @Nullable UUID payee,
            UUID account,
            UUID commodity,
            LocalDate first,
            LocalDate last,
            List<UUID> others) {}

    /** @param net what it added to the account, in the commodity */
    record Candidate(
            int place,
            UUID transaction,
            LocalDate day,
            @Nullable UUID payee,
            BigDecimal net) {}

    List<Candidate> candidates(BookId book, List<Wanted> wanted) {
        List<Integer> places = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        for (Wanted one : wanted) {
            for (UUID other : one.others()) {
                places.add(one.place());
                others.add(other);
            }
        }
        return database.query(book, CANDIDATES)
                .array(
                        "places",
                        SqlType.INTEGER,
                        wanted.stream().map(Wanted::place).toList())
                .array("payees", SqlType.UUID, payees(wanted))
                .array(
                        "accounts",
                        SqlType.UUID,
                        wanted.stream().map(Wanted::account).toList())
                .array(
                        "commodities",
                        SqlType.UUID,
                        wanted.stream().map(Wanted::commodity).toList())
                .array("froms", SqlType.DATE, wanted.stream().map(Wanted::first).toList())
                .array("tos", SqlType.DATE, wanted.stream().map(Wanted::last).toList())
                .array("side_places", SqlType.INTEGER, places)
                .array("sides", SqlType.UUID, others)
                .param("most", MOST)
                .list(row -> new Candidate(
                        row.integer("place"),
                        row.uuid("id"),
                        row.day("booked_on"),
                        row.uuidOrNull("payee_id"),
                        row.decimal("net")));
    }

    private static List<@Nullable UUID> payees(List<Wanted> wanted) {
        List<@Nullable UUID> payees = new ArrayList<>();
        wanted.forEach(one -> payees.add(one.payee()));
        return payees;
    }

    boolean isLive(BookTransaction transaction, UUID id) {
        return transaction.query(LIVE).param("id", id).one(row -> row.bool("live"));
    }
}
