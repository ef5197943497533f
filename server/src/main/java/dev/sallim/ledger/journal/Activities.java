package dev.sallim.ledger.journal;

import dev.sallim.ledger.internal.Undoing;
import dev.sallim.ledger.journal.Activity.Actor;
import dev.sallim.ledger.journal.Activity.Count;
import dev.sallim.ledger.journal.Activity.Source;
import dev.sallim.ledger.journal.Activity.Subject;
import dev.sallim.ledger.journal.Activity.Undone;
import dev.sallim.ledger.journal.ActivitySql.Found;
import dev.sallim.ledger.journal.ActivitySql.Later;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was done in a book, operation by operation. */
@Component
class Activities {
    private static final String UNDONE = "undone";
    private static final String TRANSACTION = "transaction";
    /** Of an import, whose transactions have no entries of their own. */
    private static final String IMPORT = "import";

    /** What undo never takes: what a book began with (the demo's life has a verb of its own that clears it), and what took an import back. */
    private static final Set<String> FINAL = Set.of("book.opened", "demo.filled", "import.reverted");

    /** What is about the book, whatever it touched first. */
    private static final Set<String> OF_THE_BOOK = Set.of("book.opened", "demo.filled");

    /** What takes another operation back. */
    private static final Set<String> TAKES_BACK = Set.of(UNDONE, "import.reverted");

    /** Where an object of the journal has its name, the better one first. */
    private static final List<String> NAMES = List.of("name", "fileName", "payee", "code", "note");

    private final ActivitySql sql;
    private final Undoing undoing;
    private final JsonMapper json;
    private final Clock clock;

    Activities(ActivitySql sql, Undoing undoing, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.undoing = undoing;
        this.json = json;
        this.clock = clock;
    }

    Page<Activity> page(BookAccess access, PageRequest page) {
        Cursors cursors = Cursors.of("-operation", access.book());
        UUID before = page.after() == null ? null : cursors.read(page.after()).uuid(0);
        List<Found> found = sql.page(access.book(), before, page.rows());
        Instant now = clock.instant();
        return cursors.page(found, page, one -> Cursors.Keys.of(one.operation()))
                .map(one -> shown(one, now));
    }

    private Activity shown(Found found, Instant now) {
        JsonNode about = text(found);
        Undone undoneBy = undone(found.later());
        return new Activity(
                found.operation(),
                found.at(),
                new Actor(found.actor(), found.name()),
                found.action(),
                source(found.action()),
                counts(found, about),
                subject(found, about),
                undoneBy == null && isUndoable(found, now),
                undoneBy,
                found.earlier());
    }

    private boolean isUndoable(Found found, Instant now) {
        return !found.changedSince()
                && found.after() != null
                && !FINAL.contains(found.action())
                && undoing.mayTake(found.at(), now, found.kinds());
    }

    private static @Nullable Undone undone(@Nullable Later later) {
        return later == null || !TAKES_BACK.contains(later.action()) ? null : new Undone(later.operation(), later.at());
    }

    private static Source source(String action) {
        if (action.equals(UNDONE)) {
            return Source.UNDO;
        }
        if (action.startsWith("import.")) {
            return Source.IMPORT;
        }
        if (action.startsWith("transactions.bulk.")) {
            return Source.BULK;
        }
        return action.startsWith("demo.") ? Source.DEMO : Source.PERSON;
    }

    private JsonNode text(Found found) {
        String text = found.after() == null ? found.before() : found.after();
        return text == null ? json.missingNode() : json.readTree(text);
    }

    private static List<Count> counts(Found found, JsonNode about) {
        List<Count> counts = new ArrayList<>();
        boolean booked = found.kind().equals(IMPORT);
        for (int i = 0; i < found.kinds().size(); i++) {
            String kind = found.kinds().get(i);
            long n = Long.parseLong(found.counts().get(i));
            if (!kind.equals(TRANSACTION) || !booked) {
                counts.add(new Count(kind, n));
            }
        }
        long transactions = about.path("transactions").asLong(0);
        if (booked && transactions > 0) {
            counts.add(new Count(TRANSACTION, transactions));
            counts.sort(Comparator.comparingLong(Count::count).reversed());
        }
        return counts;
    }

    /** None where several objects of one kind were touched alike, or the book as a whole. */
    private static @Nullable Subject subject(Found found, JsonNode about) {
        if (OF_THE_BOOK.contains(found.action())) {
            return null;
        }
        String alike = found.counts().get(found.kinds().indexOf(found.kind()));
        if (!alike.equals("1")) {
            return null;
        }
        String name = NAMES.stream()
                .map(field -> about.path(field).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        return new Subject(found.kind(), found.object(), name);
    }
}
