package dev.sallim.planning.alert;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables {@code alert_state}, {@code alert_event} and {@code alert_read}. */
@Component
class AlertEventSql {
    /** Answers the number of the crossing where it was armed, and nothing where it has crossed already. */
    private static final String CROSS = """
            INSERT INTO alert_state AS s (book_id, rule_id, subject, beyond, crossings) VALUES (:book, :rule, :subject, true, 1)
            ON CONFLICT (book_id, rule_id, subject) DO UPDATE SET beyond = true, crossings = s.crossings + 1 WHERE NOT s.beyond
            RETURNING crossings""";

    private static final String REARM = """
            UPDATE alert_state s SET beyond = false
            FROM unnest(:rules, :subjects) AS given (rule, subject)
            WHERE s.book_id = :book AND s.rule_id = given.rule AND s.subject = given.subject AND s.beyond""";
    private static final String REARM_ALL =
            "UPDATE alert_state SET beyond = false WHERE book_id = :book AND rule_id = :rule AND beyond";
    private static final String INSERT = """
            INSERT INTO alert_event (book_id, id, rule_id, subject, crossing, name, scope, direction, wallet_id, category_id, period_id,
                                     day, figure, threshold, percent, plan, currency, at)
            VALUES (:book, :id, :rule, :subject, :crossing, :name, :scope, :direction, :wallet, :category, :period,
                    :day, :figure, :threshold, :percent, :plan, :currency, :at)""";
    private static final String PAGE = """
            SELECT e.book_id, e.id, e.rule_id, e.name, e.scope, e.direction, e.wallet_id, e.category_id, e.period_id, e.day, e.crossing,
                   e.figure, e.threshold, e.percent, e.plan, e.currency, e.at, r.event_id IS NOT NULL AS read
            FROM alert_event e
            LEFT JOIN alert_read r ON r.book_id = e.book_id AND r.person_id = :person AND r.event_id = e.id
            WHERE e.book_id = :book AND (:at::timestamptz IS NULL OR (e.at, e.id) < (:at::timestamptz, :id::uuid))
            ORDER BY e.at DESC, e.id DESC LIMIT :rows""";
    private static final String UNREAD = """
            SELECT count(*) AS unread FROM alert_event e
            WHERE e.book_id = :book
              AND NOT EXISTS (SELECT FROM alert_read r WHERE r.book_id = e.book_id AND r.person_id = :person AND r.event_id = e.id)""";
    private static final String MARK = """
            INSERT INTO alert_read (book_id, person_id, event_id, read_at)
            SELECT e.book_id, :person, e.id, :now FROM alert_event e WHERE e.book_id = :book AND e.id = :id
            ON CONFLICT DO NOTHING""";
    private static final String MARK_ALL = """
            INSERT INTO alert_read (book_id, person_id, event_id, read_at)
            SELECT e.book_id, :person, e.id, :now FROM alert_event e
            WHERE e.book_id = :book
              AND NOT EXISTS (SELECT FROM alert_read r WHERE r.book_id = e.book_id AND r.person_id = :person AND r.event_id = e.id)
            ON CONFLICT DO NOTHING""";
    private static final String EXISTS = "SELECT e.id FROM alert_event e WHERE e.book_id = :book AND e.id = :id";

    private final BookDatabase database;

    AlertEventSql(BookDatabase database) {
        this.database = database;
    }

    OptionalInt cross(BookTransaction transaction, UUID rule, String subject) {
        return transaction
                .query(CROSS)
                .param("rule", rule)
                .param("subject", subject)
                .optional(row -> row.integer("crossings"))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** @param ready figures that are on this side of their thresholds */
    void rearm(BookTransaction transaction, List<Standing> ready) {
        int changed = transaction
                .update(REARM)
                .array(
                        "rules",
                        SqlType.UUID,
                        ready.stream().map(one -> one.rule().id()).toList())
                .array(
                        "subjects",
                        SqlType.TEXT,
                        ready.stream().map(Standing::subject).toList())
                .run();
        if (changed > ready.size()) {
            throw new IllegalStateException("armed " + changed + " of " + ready.size());
        }
    }

    /** Its threshold is another now: whatever it crossed before, it may cross again. */
    void rearm(BookTransaction transaction, UUID rule) {
        transaction.update(REARM_ALL).param("rule", rule).run();
    }

    void insert(BookTransaction transaction, UUID id, Standing standing, int crossing, LocalDate day, Instant at) {
        AlertRule rule = standing.rule();
        transaction
                .update(INSERT)
                .param("id", id)
                .param("rule", rule.id())
                .param("subject", standing.subject())
                .param("crossing", crossing)
                .param("name", rule.name())
                .param("scope", rule.scope().name())
                .param("direction", rule.direction().name())
                .param("wallet", rule.walletId(), SqlType.UUID)
                .param("category", rule.categoryId(), SqlType.UUID)
                .param("period", standing.periodId(), SqlType.UUID)
                .param("day", day)
                .param("figure", standing.figure())
                .param("threshold", standing.shownThreshold())
                .param("percent", rule.threshold().percent(), SqlType.NUMERIC)
                .param("plan", standing.plan(), SqlType.NUMERIC)
                .param("currency", standing.currency().value())
                .param("at", at)
                .exactly(1);
    }

    /** Where a page begins. */
    record After(Instant at, UUID id) {}

    /** The latest first. */
    List<AlertEvent> page(BookId book, PersonId person, @Nullable After last, int rows) {
        return database.query(book, PAGE)
                .param("person", person.value())
                .param("at", last == null ? null : last.at(), SqlType.INSTANT)
                .param("id", last == null ? null : last.id(), SqlType.UUID)
                .param("rows", rows)
                .list(AlertEvent::read);
    }

    long unread(BookId book, PersonId person) {
        return database.query(book, UNREAD).param("person", person.value()).one(row -> row.bigint("unread"));
    }

    boolean exists(BookId book, UUID id) {
        return database.query(book, EXISTS)
                .param("id", id)
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    void read(BookTransaction transaction, PersonId person, UUID id, Instant now) {
        transaction
                .update(MARK)
                .param("person", person.value())
                .param("id", id)
                .param("now", now)
                .run();
    }

    void readAll(BookTransaction transaction, PersonId person, Instant now) {
        transaction
                .update(MARK_ALL)
                .param("person", person.value())
                .param("now", now)
                .run();
    }
}
