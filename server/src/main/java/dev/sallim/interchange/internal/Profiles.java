package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvField;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.ledger.NameText;
import dev.sallim.ledger.BookRecords;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The import profiles of a book. Each write is an operation of the book, with a journal entry, and can be undone. */
@Service
public class Profiles implements ObjectUndo {
    private static final String KIND = "import_profile";
    private static final int MOST = 500;
    private static final int MOST_NAME = 100;
    private static final int MOST_CELLS = 512;
    private static final int MOST_WORDS = 100;
    private static final int MOST_TEXT = 200;

    private final BookDatabase database;
    private final ProfileSql sql;
    private final Surroundings around;

    Profiles(BookDatabase database, ProfileSql sql, Surroundings around) {
        this.database = database;
        this.sql = sql;
        this.around = around;
    }

    /** What writes on profiles work with. */
    @Component("profileSurroundings")
    record Surroundings(BookRecords records, Idempotency idempotency, JsonMapper json, Ids ids, Clock clock) {}

    /** @param profile none where it is gone */
    public record Written(@Nullable SavedProfile profile, OperationId operation, boolean replayed) {
        public SavedProfile saved() {
            return Objects.requireNonNull(profile, "the profile is gone");
        }
    }

    public SavedProfile get(BookAccess access, UUID id) {
        return sql.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    public Optional<SavedProfile> find(BookAccess access, UUID id) {
        return sql.find(access.book(), id);
    }

    public Optional<SavedProfile> like(BookAccess access, CsvProfile profile) {
        return sql.byShape(access.book(), Shape.of(profile));
    }

    public Page<SavedProfile> list(BookAccess access, PageRequest page) {
        Cursors cursors = Cursors.of("name", access.book());
        String after = page.after() == null ? "" : cursors.read(page.after()).text(0);
        List<SavedProfile> found = sql.list(access.book(), after, page.rows());
        return cursors.page(
                found,
                page,
                saved -> Cursors.Keys.of(BankText.nameKey(saved.profile().name())));
    }

    public Written add(BookAccess access, IdempotencyKey key, CsvProfile profile) {
        CsvProfile checked = named(check(profile, "profile"));
        OperationId operation = around.ids().nextOperation();
        return database.write(access.book(), transaction -> {
            Idempotency.Outcome outcome = around.idempotency().once(transaction, access, key, operation, () -> {
                SavedProfile made = insert(transaction, access, operation, checked);
                return new Idempotency.StoredAnswer(201, around.json().writeValueAsString(made), null, operation);
            });
            SavedProfile made = around.json().readValue(outcome.answer().body(), SavedProfile.class);
            return new Written(made, outcome.answer().operation(), outcome.replayed());
        });
    }

    private SavedProfile insert(
            BookTransaction transaction, BookAccess access, OperationId operation, CsvProfile profile) {
        if (sql.count(transaction) >= MOST) {
            throw ProblemException.invalid("profile", FieldCode.TOO_MANY, MOST);
        }
        Instant now = now();
        UUID id = around.ids().next();
        sql.insert(transaction, id, profile, 1, now);
        SavedProfile made = sql.find(transaction, id).orElseThrow();
        record(transaction, new BookRecords.Write(access, operation, now, KIND + ".created"), null, made);
        return made;
    }

    public Written edit(BookAccess access, UUID id, long version, CsvProfile profile) {
        CsvProfile checked = named(check(profile, "profile"));
        return change(access, id, version, ".edited", (transaction, now) -> {
            if (!sql.update(transaction, id, version, checked, now)) {
                throw ProblemException.of(ErrorCode.VERSION_STALE);
            }
            return sql.find(transaction, id).orElseThrow();
        });
    }

    public Written delete(BookAccess access, UUID id, long version) {
        return change(access, id, version, ".deleted", (transaction, now) -> {
            if (!sql.delete(transaction, id, version)) {
                throw ProblemException.of(ErrorCode.VERSION_STALE);
            }
            return null;
        });
    }

    private Written change(
            BookAccess access,
            UUID id,
            long version,
            String action,
            BiFunction<BookTransaction, Instant, @Nullable SavedProfile> work) {
        Instant now = now();
        OperationId operation = around.ids().nextOperation();
        return database.write(access.book(), transaction -> {
            SavedProfile before = sql.find(transaction, id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            if (before.version() != version) {
                throw ProblemException.of(ErrorCode.VERSION_STALE);
            }
            SavedProfile after = work.apply(transaction, now);
            record(transaction, new BookRecords.Write(access, operation, now, KIND + action), before, after);
            return new Written(after, operation, false);
        });
    }

    private void record(
            BookTransaction transaction,
            BookRecords.Write write,
            @Nullable SavedProfile before,
            @Nullable SavedProfile after) {
        SavedProfile one = Objects.requireNonNull(before == null ? after : before);
        around.records().record(transaction, write, new BookRecords.Changed(KIND, one.id(), before, after));
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    /** One that was deleted comes back under its id; one that was made goes. */
    @Override
    public void undo(BookTransaction transaction, Step step) {
        SavedProfile before = read(step.before());
        SavedProfile after = read(step.after());
        SavedProfile now = sql.find(transaction, step.id()).orElse(null);
        boolean unchanged = after == null ? now == null : now != null && now.version() == after.version();
        if (!unchanged) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        boolean done = true;
        if (before == null) {
            done = now != null && sql.delete(transaction, step.id(), now.version());
        } else if (now == null) {
            sql.insert(transaction, step.id(), before.profile(), before.version() + 1, step.at());
        } else {
            done = sql.update(transaction, step.id(), now.version(), before.profile(), step.at());
        }
        if (!done) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        record(transaction, step.write(), now, sql.find(transaction, step.id()).orElse(null));
    }

    private @Nullable SavedProfile read(@Nullable String text) {
        return text == null ? null : around.json().readValue(text, SavedProfile.class);
    }

    private Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static CsvProfile named(CsvProfile profile) {
        if (!(NameText.read(profile.name()) instanceof NameText.Clean name)) {
            throw ProblemException.invalid("profile.name", FieldCode.REQUIRED);
        }
        if (name.name().codePointCount(0, name.name().length()) > MOST_NAME) {
            throw ProblemException.invalid("profile.name", FieldCode.TOO_LONG, MOST_NAME);
        }
        return profile.withName(name.name());
    }

    /** Bounds what a client may send; whether its patterns mean something, the reader finds out. */
    public static CsvProfile check(CsvProfile profile, String path) {
        if (profile.version() != CsvProfile.VERSION) {
            throw ProblemException.invalid(path + ".version", FieldCode.NOT_ONE_OF, CsvProfile.VERSION);
        }
        bounded(path + ".rows.header", profile.rows().header(), MOST_CELLS);
        bounded(path + ".dates.patterns", profile.dates().patterns(), MOST_WORDS);
        bounded(path + ".signs.inWords", profile.signs().inWords(), MOST_WORDS);
        bounded(path + ".signs.outWords", profile.signs().outWords(), MOST_WORDS);
        count(path + ".rows.skip", profile.rows().skip(), MOST_WORDS);
        profile.rows().skip().forEach(rule -> bounded(path + ".rows.skip", rule.words(), MOST_WORDS));
        profile.columns().values().forEach(columns -> count(path + ".columns", columns, MOST_CELLS));
        bounded(
                path,
                List.of(
                        profile.name(),
                        profile.dialect().delimiter(),
                        profile.dialect().quote(),
                        profile.dates().zone(),
                        profile.numbers().decimal(),
                        profile.numbers().grouping()),
                MOST_WORDS);
        return profile;
    }

    /** That a file can be read with it: each meaning that is missing is named. */
    public static CsvProfile requireReadable(CsvProfile profile) {
        List<CsvField> missing = profile.missing();
        if (missing.isEmpty()) {
            return profile;
        }
        ProblemException refusal = ProblemException.of(ErrorCode.INVALID);
        missing.forEach(field -> refusal.field("profile.columns." + field.name(), FieldCode.REQUIRED));
        throw refusal;
    }

    private static void bounded(String path, List<String> texts, int most) {
        count(path, texts, most);
        for (String text : texts) {
            if (text.length() > MOST_TEXT) {
                throw ProblemException.invalid(path, FieldCode.TOO_LONG, MOST_TEXT);
            }
            if (text.indexOf('\0') >= 0) {
                throw ProblemException.invalid(path, FieldCode.BAD_CHARACTER);
            }
        }
    }

    private static void count(String path, List<?> values, int most) {
        if (values.size() > most) {
            throw ProblemException.invalid(path, FieldCode.TOO_MANY, most);
        }
    }
}
