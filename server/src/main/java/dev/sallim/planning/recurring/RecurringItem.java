package dev.sallim.planning.recurring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.period.Shift;
import dev.sallim.core.period.WorkingDays;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recurring item as its row holds it, and as the journal keeps it. */
record RecurringItem(UUID id, String name, Contents contents, Times times, Handling handling, Life life) {
    /** What is done about a day that has come. */
    enum Mode {
        POST,
        REMIND
    }

    /**
     * What each of its transactions is.
     *
     * @param kind derived from the flows
     */
    record Contents(
            TransactionKind kind,
            List<PlannedFlow> flows,
            @Nullable UUID payeeId,
            String note,
            List<UUID> tagIds) {
        Contents {
            flows = List.copyOf(flows);
            tagIds = List.copyOf(tagIds);
        }

        NewTransaction on(LocalDate day, List<PlannedFlow> instead) {
            return new NewTransaction(
                    day,
                    payeeId == null ? null : PayeeId.of(payeeId),
                    null,
                    note,
                    tagIds.stream().map(TagId::of).toList(),
                    instead.stream().map(PlannedFlow::toNewFlow).toList());
        }
    }

    /** @param endsOn the last day that the rule may give; none: no such day */
    record Times(
            Recurrence rule, LocalDate startsOn, @Nullable LocalDate endsOn, Shift shift) {
        /** The days by the rule between two days, both included. */
        List<LocalDate> between(LocalDate from, LocalDate to) {
            LocalDate last = endsOn != null && endsOn.isBefore(to) ? endsOn : to;
            return rule.between(startsOn, from.isBefore(startsOn) ? startsOn : from, last);
        }

        boolean has(LocalDate day) {
            return !between(day, day).isEmpty();
        }

        /** The day on which something happens that the rule has on a day. */
        LocalDate shifted(LocalDate day) {
            return WorkingDays.weekdays().shift(day, shift);
        }
    }

    /**
     * @param estimated the amount is that of the last times
     * @param follows the item that this one took over from
     * @param countsFrom days by the rule before this one are past, not missed
     * @param keptBy in whose name it is posted
     */
    record Handling(Mode mode, boolean estimated, @Nullable UUID follows, LocalDate countsFrom, UUID keptBy) {
        Handling countingFrom(LocalDate day) {
            return new Handling(mode, estimated, follows, day.isAfter(countsFrom) ? day : countsFrom, keptBy);
        }
    }

    record Life(
            int version,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt,
            @Nullable UUID deletedIn) {
        static Life born(Instant at) {
            return new Life(1, at, at, null, null);
        }

        Life changed(Instant at) {
            return new Life(version + 1, createdAt, at, deletedAt, deletedIn);
        }

        Life trashed(UUID operation, Instant at) {
            return new Life(version + 1, createdAt, at, at, operation);
        }

        Life restored(Instant at) {
            return new Life(version + 1, createdAt, at, null, null);
        }

        @JsonIgnore
        boolean isTrashed() {
            return deletedAt != null;
        }
    }

    int version() {
        return life.version();
    }

    RecurringItem with(Life next) {
        return new RecurringItem(id, name, contents, times, handling, next);
    }

    RecurringItem with(Handling next) {
        return new RecurringItem(id, name, contents, times, next, life);
    }

    RecurringItem with(Times next) {
        return new RecurringItem(id, name, contents, next, handling, life);
    }

    /** The transaction of one day, by this item alone. */
    NewTransaction example() {
        return contents.on(times.startsOn(), contents.flows());
    }
}
