package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.period.Shift;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.core.recurrence.RecurrenceText;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringItem.Times;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recurring item as somebody asks for it, its own fields checked; what the ledger thinks of its transactions comes after.
 *
 * @param payeeId excludes {@code payee}
 */
record RecurringDraft(
        String name,
        List<PlannedFlow> flows,
        @Nullable UUID payeeId,
        @Nullable String payee,
        String note,
        List<UUID> tagIds,
        Times times,
        Mode mode,
        boolean estimated) {
    static final int LONGEST_NAME = 100;
    /** Further back nobody has missed anything. */
    static final int LONGEST_AGO = 400;

    private static final int MOST_FLOWS = 100;
    private static final int MOST_TAGS = 20;

    static RecurringDraft of(RecurringRequest request, LocalDate today) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = name(request.name(), problem);
        List<PlannedFlow> flows = flows("flows", request.flows(), problem);
        List<UUID> tags = tags(request.tagIds(), problem);
        Times times = times(
                rule(request.rule(), problem), request.startsOn(), request.endsOn(), request.shift(), today, problem);
        Mode mode = request.mode();
        if (mode == null) {
            problem.field("mode", FieldCode.REQUIRED);
        }
        boolean estimated = Boolean.TRUE.equals(request.estimate());
        estimable(estimated, flows, problem);
        if (times == null || mode == null || !problem.fields().isEmpty()) {
            throw problem;
        }
        String note = request.note() == null ? "" : request.note();
        return new RecurringDraft(name, flows, request.payeeId(), request.payee(), note, tags, times, mode, estimated);
    }

    /** What an edit makes of an item. */
    static RecurringDraft of(RecurringItem old, RecurringRequest.Patch patch, LocalDate today) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = patch.name().isAbsent() ? old.name() : name(patch.name().or(null), problem);
        List<PlannedFlow> flows = patch.flows().isAbsent()
                ? old.contents().flows()
                : flows("flows", patch.flows().or(null), problem);
        List<UUID> tags = patch.tagIds().isAbsent()
                ? old.contents().tagIds()
                : tags(patch.tagIds().or(null), problem);
        Times times = times(old.times(), patch, today, problem);
        Mode mode = patch.mode().orRequired("mode", old.handling().mode());
        boolean estimated =
                Boolean.TRUE.equals(patch.estimate().or(old.handling().estimated()));
        estimable(estimated, flows, problem);
        if (times == null || !problem.fields().isEmpty()) {
            throw problem;
        }
        String note = patch.note().or(old.contents().note());
        return new RecurringDraft(
                name,
                flows,
                payeeId(old, patch),
                patch.payee().given().orElse(null),
                note == null ? "" : note,
                tags,
                times,
                mode,
                estimated);
    }

    /** The transaction of its first day, for the ledger to check. */
    NewTransaction example() {
        return new NewTransaction(
                times.startsOn(),
                payeeId == null ? null : PayeeId.of(payeeId),
                payee,
                note,
                tagIds.stream().map(TagId::of).toList(),
                flows.stream().map(PlannedFlow::toNewFlow).toList());
    }

    /** Naming a payee, or clearing either field, replaces the one before. */
    private static @Nullable UUID payeeId(RecurringItem old, RecurringRequest.Patch patch) {
        if (!patch.payeeId().isAbsent()) {
            return patch.payeeId().or(null);
        }
        return patch.payee().isAbsent() ? old.contents().payeeId() : null;
    }

    private static String name(@Nullable String text, ProblemException problem) {
        if (!(NameText.read(text) instanceof NameText.Clean clean)) {
            problem.field("name", FieldCode.REQUIRED);
            return "";
        }
        if (clean.name().length() > LONGEST_NAME) {
            problem.field("name", FieldCode.TOO_LONG, LONGEST_NAME);
        }
        return clean.name();
    }

    static List<PlannedFlow> flows(
            String path, @Nullable List<RecurringRequest.@Nullable Flow> asked, ProblemException problem) {
        List<PlannedFlow> flows = new ArrayList<>();
        if (asked == null || asked.isEmpty()) {
            problem.field(path, FieldCode.REQUIRED);
            return flows;
        }
        if (asked.size() > MOST_FLOWS) {
            problem.field(path, FieldCode.TOO_MANY, MOST_FLOWS);
            return flows;
        }
        for (int i = 0; i < asked.size(); i++) {
            RecurringRequest.Flow flow = asked.get(i);
            if (flow == null || flow.amount() == null) {
                problem.field(path + "[" + i + "].amount", FieldCode.REQUIRED);
            } else {
                flows.add(new PlannedFlow(flow.from(), flow.to(), flow.amount(), flow.toAmount(), flow.memo()));
            }
        }
        return flows;
    }

    private static List<UUID> tags(@Nullable List<@Nullable UUID> asked, ProblemException problem) {
        List<UUID> tags = new ArrayList<>();
        if (asked == null) {
            return tags;
        }
        if (asked.size() > MOST_TAGS) {
            problem.field("tagIds", FieldCode.TOO_MANY, MOST_TAGS);
            return tags;
        }
        for (UUID tag : asked) {
            if (tag == null) {
                problem.field("tagIds[" + tags.size() + "]", FieldCode.REQUIRED);
                return tags;
            }
            tags.add(tag);
        }
        return tags;
    }

    static @Nullable Recurrence rule(@Nullable String text, ProblemException problem) {
        if (text == null || text.isBlank()) {
            problem.field("rule", FieldCode.REQUIRED);
            return null;
        }
        return switch (Recurrence.read(text)) {
            case RecurrenceText.Read(Recurrence rule) -> rule;
            case RecurrenceText.Refused(RecurrenceText.Reason reason) -> {
                switch (reason) {
                    case MALFORMED, BELOW_A_DAY, OUT_OF_RANGE -> problem.field("rule", FieldCode.MALFORMED);
                    case TOO_LONG -> problem.field("rule", FieldCode.TOO_LONG, RecurrenceText.MAX_LENGTH);
                }
                yield null;
            }
        };
    }

    private static @Nullable Times times(
            Times old, RecurringRequest.Patch patch, LocalDate today, ProblemException problem) {
        Recurrence rule =
                patch.rule().isAbsent() ? old.rule() : rule(patch.rule().or(null), problem);
        LocalDate startsOn = patch.startsOn().or(old.startsOn());
        LocalDate endsOn = patch.endsOn().or(old.endsOn());
        Shift shift = patch.shift().or(old.shift());
        boolean kept = old.startsOn().equals(startsOn);
        return times(rule, startsOn, endsOn, shift, kept ? old.startsOn() : today, problem);
    }

    private static @Nullable Times times(
            @Nullable Recurrence rule,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Shift shift,
            LocalDate today,
            ProblemException problem) {
        if (startsOn == null) {
            problem.field("startsOn", FieldCode.REQUIRED);
            return null;
        }
        LocalDate earliest = today.minusDays(LONGEST_AGO);
        if (startsOn.isBefore(earliest) || startsOn.isAfter(Recurrence.LAST_DAY)) {
            problem.field("startsOn", FieldCode.OUT_OF_RANGE, earliest, Recurrence.LAST_DAY);
            return null;
        }
        if (endsOn != null && (endsOn.isBefore(startsOn) || endsOn.isAfter(Recurrence.LAST_DAY))) {
            problem.field("endsOn", FieldCode.OUT_OF_RANGE, startsOn, Recurrence.LAST_DAY);
            return null;
        }
        if (rule == null) {
            return null;
        }
        Times times = new Times(rule, startsOn, endsOn, shift == null ? Shift.NONE : shift);
        if (rule.next(startsOn, startsOn).filter(times::has).isEmpty()) {
            // It never comes between its first and its last day.
            problem.field("rule", FieldCode.OUT_OF_RANGE, startsOn, endsOn == null ? Recurrence.LAST_DAY : endsOn);
            return null;
        }
        return times;
    }

    private static void estimable(boolean estimated, List<PlannedFlow> flows, ProblemException problem) {
        if (estimated && (flows.size() > 1 || flows.stream().anyMatch(flow -> flow.toAmount() != null))) {
            problem.field("estimate", FieldCode.NOT_WITH, "flows");
        }
    }

    /** Whether two edits of an item's times give other days. */
    static boolean otherDays(Times before, Times after) {
        return !before.rule().equals(after.rule())
                || !before.startsOn().equals(after.startsOn())
                || before.shift() != after.shift();
    }
}
