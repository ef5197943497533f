package dev.sallim.planning.recurring;

import dev.sallim.planning.recurring.Occurrence.Instead;
import dev.sallim.planning.recurring.Occurrence.Refusal;
import dev.sallim.planning.recurring.Occurrence.State;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code occurrence}. Every write of it happens while its item's row is locked. */
@Component
class OccurrenceSql {
    private static final String SELECT = """
            SELECT recurring_id, day, state, moved_to, flows::text AS flows, transaction_id, reason, reason_about, unmatched, version
            FROM occurrence WHERE book_id = :book
            """;
    private static final String FIND = SELECT + "AND recurring_id = :recurring AND day = :day";
    private static final String OF_ITEM =
            SELECT + "AND recurring_id = :recurring AND day BETWEEN :from AND :to ORDER BY day";
    private static final String WINDOW = SELECT + "AND day BETWEEN :from AND :to UNION ALL " + SELECT
            + "AND moved_to BETWEEN :from AND :to AND NOT day BETWEEN :from AND :to";
    private static final String PUT = """
            INSERT INTO occurrence AS o (book_id, recurring_id, day, state, moved_to, flows, transaction_id, reason, reason_about, unmatched,
                                         version, updated_at)
            VALUES (:book, :recurring, :day, :state, :moved_to, :flows::jsonb, :transaction, :reason, :about, :unmatched, :version, :now)
            ON CONFLICT (book_id, recurring_id, day) DO UPDATE
            SET state = excluded.state, moved_to = excluded.moved_to, flows = excluded.flows, transaction_id = excluded.transaction_id,
                reason = excluded.reason, reason_about = excluded.reason_about, unmatched = excluded.unmatched,
                version = excluded.version, updated_at = excluded.updated_at
            WHERE o.version = excluded.version - 1""";
    private static final String HAND_OVER = """
            UPDATE occurrence SET recurring_id = :to WHERE book_id = :book AND recurring_id = :from AND day >= :day""";
    private static final String USED = """
            SELECT EXISTS (SELECT 1 FROM occurrence WHERE book_id = :book AND transaction_id = :transaction) AS used""";

    private final BookDatabase database;
    private final FlowJson json;

    OccurrenceSql(BookDatabase database, FlowJson json) {
        this.database = database;
        this.json = json;
    }

    /** The row, or what stands for none. */
    Occurrence find(BookTransaction transaction, UUID recurring, LocalDate day) {
        Optional<Occurrence> found = transaction
                .query(FIND)
                .param("recurring", recurring)
                .param("day", day)
                .optional(this::read);
        return found.orElseGet(() -> Occurrence.expected(recurring, day));
    }

    /** Those of one item that have a row. */
    List<Occurrence> ofItem(BookTransaction transaction, UUID recurring, LocalDate from, LocalDate to) {
        return transaction
                .query(OF_ITEM)
                .param("recurring", recurring)
                .param("from", from)
                .param("to", to)
                .list(this::read);
    }

    /** Those of the whole book whose day by the rule, or the one they were moved to, lies between two days. */
    List<Occurrence> window(BookId book, LocalDate from, LocalDate to) {
        return database.query(book, WINDOW).param("from", from).param("to", to).list(this::read);
    }

    /** Makes or changes the row; it is one version later than what was read. */
    void put(BookTransaction transaction, Occurrence after, Instant now) {
        Instead instead = after.instead();
        List<PlannedFlow> flows = instead.flows();
        Refusal refusal = after.refusal();
        transaction
                .update(PUT)
                .param("recurring", after.recurringId())
                .param("day", after.day())
                .param("state", after.state().name())
                .param("moved_to", instead.movedTo(), SqlType.DATE)
                .param("flows", flows == null ? null : json.write(flows), SqlType.TEXT)
                .param("transaction", after.transactionId(), SqlType.UUID)
                .param("reason", refusal == null ? null : refusal.code(), SqlType.TEXT)
                .param("about", refusal == null ? null : refusal.about(), SqlType.TEXT)
                .array("unmatched", SqlType.UUID, after.unmatched())
                .param("version", after.version())
                .param("now", now)
                .exactly(1);
    }

    /** Gives what became of the days from one on to another item. */
    void handOver(BookTransaction transaction, UUID from, UUID to, LocalDate day) {
        int moved = transaction
                .update(HAND_OVER)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .run();
        if (moved < 0) {
            throw new IllegalStateException("handed over " + moved);
        }
    }

    /** Whether a transaction stands for an occurrence already. */
    boolean isUsed(BookTransaction transaction, UUID used) {
        return transaction.query(USED).param("transaction", used).one(row -> row.bool("used"));
    }

    private Occurrence read(Row row) throws SQLException {
        String flows = row.textOrNull("flows");
        String reason = row.textOrNull("reason");
        String about = row.textOrNull("reason_about");
        return new Occurrence(
                row.uuid("recurring_id"),
                row.day("day"),
                State.valueOf(row.text("state")),
                new Instead(row.dayOrNull("moved_to"), flows == null ? null : json.read(flows)),
                row.uuidOrNull("transaction_id"),
                reason == null ? null : new Refusal(reason, about == null ? "" : about),
                row.uuids("unmatched"),
                row.integer("version"));
    }
}
