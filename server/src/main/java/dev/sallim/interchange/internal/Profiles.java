package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvField;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The import profiles of a book. They are settings, not money: no journal, no undo; a deleted one is gone. */
@Service
public class Profiles {
    private static final int MOST = 500;
    private static final int MOST_NAME = 100;
    private static final int MOST_CELLS = 512;
    private static final int MOST_WORDS = 100;
    private static final int MOST_TEXT = 200;

    private final BookDatabase database;
    private final ProfileSql sql;
    private final Ids ids;
    private final Clock clock;

    Profiles(BookDatabase database, ProfileSql sql, Ids ids, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
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

    public SavedProfile add(BookAccess access, CsvProfile profile) {
        CsvProfile checked = named(check(profile, "profile"));
        UUID id = ids.next();
        return database.write(access.book(), transaction -> {
            if (sql.count(transaction) >= MOST) {
                throw ProblemException.invalid("profile", FieldCode.TOO_MANY, MOST);
            }
            sql.insert(transaction, id, checked, clock.instant());
            return sql.find(transaction, id).orElseThrow();
        });
    }

    public SavedProfile edit(BookAccess access, UUID id, long version, CsvProfile profile) {
        CsvProfile checked = named(check(profile, "profile"));
        get(access, id);
        return database.write(access.book(), transaction -> {
            if (!sql.update(transaction, id, version, checked, clock.instant())) {
                throw ProblemException.of(ErrorCode.VERSION_STALE);
            }
            return sql.find(transaction, id).orElseThrow();
        });
    }

    public void delete(BookAccess access, UUID id, long version) {
        get(access, id);
        boolean deleted = database.write(access.book(), transaction -> sql.delete(transaction, id, version));
        if (!deleted) {
            throw ProblemException.of(ErrorCode.VERSION_STALE);
        }
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
