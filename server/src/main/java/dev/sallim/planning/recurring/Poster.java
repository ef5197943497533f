package dev.sallim.planning.recurring;

import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.Occurrence.Refusal;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Posts the days of items that have come, one after the other. The transaction, and the row that says that the day is done, are written by one
 * database transaction while the item is locked: a day is posted once, however many try and wherever they are cut off. What the ledger
 * refuses is kept with the reason, and is not tried again.
 */
@Component
class Poster {
    private final BookDatabase database;
    private final RecurringWrites writes;
    private final LedgerPosting posting;
    private final Memberships memberships;
    private final Estimates estimates;

    Poster(
            BookDatabase database,
            RecurringWrites writes,
            LedgerPosting posting,
            Memberships memberships,
            Estimates estimates) {
        this.database = database;
        this.writes = writes;
        this.posting = posting;
        this.memberships = memberships;
        this.estimates = estimates;
    }

    /** What was done about the earliest day of an item. */
    enum Done {
        POSTED,
        REFUSED,
        /** Nothing is due, or another change came between: to be looked at again later. */
        NOTHING
    }

    /** Does what is due first for an item. */
    Done next(BookId book, UUID id, LocalDate today) {
        RecurringItem read = writes.rows().items().find(book, id).orElse(null);
        if (read == null) {
            return Done.NOTHING;
        }
        PersonId person = PersonId.of(read.handling().keptBy());
        Optional<BookAccess> access =
                memberships.find(book, person).filter(found -> found.role().covers(Role.EDITOR));
        if (access.isEmpty()) {
            return refuse(book, id, today, Refusal.of(ErrorCode.FORBIDDEN));
        }
        try {
            return posting.withChart(book, chart -> post(access.get(), chart, id, today));
        } catch (ProblemException e) {
            return e.code() == ErrorCode.CONFLICT || e.code().status() >= 500
                    ? Done.NOTHING
                    : refuse(book, id, today, Refusal.of(e));
        }
    }

    private Done post(BookAccess access, Chart chart, UUID id, LocalDate today) {
        OperationId operation = writes.around().ids().nextOperation();
        return database.write(access.book(), transaction -> {
            ItemDay due = due(transaction, id, today).orElse(null);
            if (due == null) {
                return Done.NOTHING;
            }
            Write write = new Write(transaction, access, operation, writes.now(), writes.around());
            List<PlannedFlow> flows = due.occurrence().instead().flows() != null
                    ? due.flows()
                    : estimates.of(access.book(), chart, List.of(due.item())).getOrDefault(id, due.flows());
            UUID posted = posting.post(
                    write.part("recurring.posted", id),
                    chart,
                    due.item().contents().on(due.day(), flows));
            put(transaction, due, due.occurrence().posted(posted));
            return Done.POSTED;
        });
    }

    private Done refuse(BookId book, UUID id, LocalDate today, Refusal why) {
        return database.write(book, transaction -> {
            ItemDay due = due(transaction, id, today).orElse(null);
            if (due == null) {
                return Done.NOTHING;
            }
            put(transaction, due, due.occurrence().refused(why));
            return Done.REFUSED;
        });
    }

    /** The earliest open day of an item that posts, where it has come; the item stays locked. */
    private Optional<ItemDay> due(BookTransaction transaction, UUID id, LocalDate today) {
        RecurringItem item = writes.rows().items().lock(transaction, id).orElse(null);
        if (item == null || item.life().isTrashed() || item.handling().mode() != Mode.POST) {
            return Optional.empty();
        }
        return writes.rows().first(transaction, item).filter(day -> !day.day().isAfter(today));
    }

    private void put(BookTransaction transaction, ItemDay day, Occurrence after) {
        writes.rows().putWhileLooking(transaction, day.item(), after, writes.now());
    }
}
