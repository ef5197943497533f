package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.Occurrence.Instead;
import dev.sallim.planning.recurring.Occurrence.State;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people do about one day of an item. */
@Service
class Occurrences {
    private static final Set<State> NOT_BOOKED = EnumSet.of(State.EXPECTED, State.REFUSED, State.SKIPPED);
    private static final Set<State> OPEN = EnumSet.of(State.EXPECTED, State.REFUSED);

    private final RecurringWrites writes;
    private final LedgerPosting posting;
    private final Estimates estimates;
    private final MatchSql matches;
    private final ChangesFrom changes;

    Occurrences(
            RecurringWrites writes, LedgerPosting posting, Estimates estimates, MatchSql matches, ChangesFrom changes) {
        this.writes = writes;
        this.posting = posting;
        this.estimates = estimates;
        this.matches = matches;
        this.changes = changes;
    }

    Written<OccurrenceView> act(
            BookAccess access, IdempotencyKey key, UUID item, LocalDate day, OccurrenceRequest request) {
        OccurrenceRequest.Action action = request.action();
        if (action == null) {
            throw ProblemException.invalid("action", FieldCode.REQUIRED);
        }
        refuseWhatIsNotFor(action, request);
        if (action == OccurrenceRequest.Action.CHANGE_FROM) {
            return changes.from(access, key, item, day, request.change());
        }
        return posting.withChart(
                access.book(),
                chart -> writes.once(access, key, 200, OccurrenceView.class, write -> {
                    RecurringItem found = writes.live(write, item);
                    Occurrence before = before(write, found, day);
                    Occurrence after = switch (action) {
                        case POST -> post(write, chart, new ItemDay(found, before), request);
                        case SKIP -> require(before, OPEN).skipped();
                        case MOVE -> moved(require(before, OPEN), request.on());
                        case CHANGE -> changed(chart, new ItemDay(found, before), request);
                        case MATCH -> matched(write, before, request.transactionId());
                        case UNMATCH -> unmatched(before);
                        case RESET -> require(before, NOT_BOOKED).expectedAs(Instead.NOTHING);
                        case CHANGE_FROM -> throw new IllegalStateException("is done elsewhere");
                    };
                    writes.rows().put(write.transaction(), found, after, write.at());
                    if (action != OccurrenceRequest.Action.POST
                            || found.handling().mode() == Mode.REMIND) {
                        // A day of an item that posts stays done when its transaction is undone: it would be posted
                        // again at once.
                        write.record("occurrence." + word(action), before, after);
                    }
                    return view(write, chart, new ItemDay(found, after));
                }));
    }

    private static String word(OccurrenceRequest.Action action) {
        return switch (action) {
            case POST -> "posted";
            case SKIP -> "skipped";
            case MOVE -> "moved";
            case CHANGE, CHANGE_FROM -> "changed";
            case MATCH -> "matched";
            case UNMATCH -> "unmatched";
            case RESET -> "reset";
        };
    }

    private static void refuseWhatIsNotFor(OccurrenceRequest.Action action, OccurrenceRequest request) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        boolean moves = action == OccurrenceRequest.Action.MOVE || action == OccurrenceRequest.Action.POST;
        boolean pays = action == OccurrenceRequest.Action.CHANGE || action == OccurrenceRequest.Action.POST;
        refuse(problem, "on", request.on(), moves, action);
        refuse(problem, "amount", request.amount(), pays, action);
        refuse(problem, "flows", request.flows(), pays, action);
        refuse(problem, "transactionId", request.transactionId(), action == OccurrenceRequest.Action.MATCH, action);
        refuse(problem, "change", request.change(), action == OccurrenceRequest.Action.CHANGE_FROM, action);
        if (request.amount() != null && request.flows() != null) {
            problem.field("amount", FieldCode.NOT_WITH, "flows");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static void refuse(
            ProblemException problem,
            String path,
            @Nullable Object value,
            boolean fits,
            OccurrenceRequest.Action action) {
        if (value != null && !fits) {
            problem.field(path, FieldCode.NOT_WITH, action.name());
        }
    }

    /** 404 where the rule does not give that day. */
    private Occurrence before(Write write, RecurringItem item, LocalDate day) {
        if (!item.times().has(day)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return writes.rows().occurrences().find(write.transaction(), item.id(), day);
    }

    static Occurrence require(Occurrence occurrence, Set<State> states) {
        if (!states.contains(occurrence.state())) {
            throw ProblemException.of(
                    ErrorCode.OCCURRENCE_STATE, occurrence.state().name());
        }
        return occurrence;
    }

    private Occurrence post(Write write, Chart chart, ItemDay day, OccurrenceRequest request) {
        require(day.occurrence(), NOT_BOOKED);
        List<PlannedFlow> asked = asked(day.item(), request);
        List<PlannedFlow> flows = asked == null ? flows(write, chart, day) : asked;
        LocalDate on = request.on() == null ? day.day() : request.on();
        UUID posted = posting.post(
                write.part("recurring.posted", day.item().id()),
                chart,
                day.item().contents().on(on, flows));
        return day.occurrence().posted(posted);
    }

    private List<PlannedFlow> flows(Write write, Chart chart, ItemDay day) {
        if (day.occurrence().instead().flows() != null) {
            return day.flows();
        }
        return estimates
                .of(write.access().book(), chart, List.of(day.item()))
                .getOrDefault(day.item().id(), day.flows());
    }

    private static Occurrence moved(Occurrence before, @Nullable LocalDate on) {
        if (on == null) {
            throw ProblemException.invalid("on", FieldCode.REQUIRED);
        }
        LocalDate earliest = before.day().minusDays(ItemDays.FARTHEST_MOVE);
        LocalDate latest = before.day().plusDays(ItemDays.FARTHEST_MOVE);
        if (on.isBefore(earliest) || on.isAfter(latest)) {
            throw ProblemException.invalid("on", FieldCode.OUT_OF_RANGE, earliest, latest);
        }
        return before.expectedAs(new Instead(on, before.instead().flows()));
    }

    private Occurrence changed(Chart chart, ItemDay day, OccurrenceRequest request) {
        Occurrence before = require(day.occurrence(), OPEN);
        List<PlannedFlow> flows = asked(day.item(), request);
        if (flows == null) {
            throw ProblemException.invalid("flows", FieldCode.REQUIRED);
        }
        posting.check(chart, day.item().contents().on(day.day(), flows));
        return before.expectedAs(new Instead(before.instead().movedTo(), flows));
    }

    private static @Nullable List<PlannedFlow> asked(RecurringItem item, OccurrenceRequest request) {
        if (request.flows() != null) {
            ProblemException problem = ProblemException.of(ErrorCode.INVALID);
            List<PlannedFlow> flows = RecurringDraft.flows("flows", request.flows(), problem);
            if (!problem.fields().isEmpty()) {
                throw problem;
            }
            return flows;
        }
        Money amount = request.amount();
        if (amount == null) {
            return null;
        }
        List<PlannedFlow> flows = item.contents().flows();
        if (flows.size() > 1 || flows.getFirst().toAmount() != null) {
            throw ProblemException.invalid("amount", FieldCode.NOT_WITH, "flows");
        }
        return List.of(flows.getFirst().withAmount(amount));
    }

    private Occurrence matched(Write write, Occurrence before, @Nullable UUID transaction) {
        require(before, NOT_BOOKED);
        if (transaction == null) {
            throw ProblemException.invalid("transactionId", FieldCode.REQUIRED);
        }
        if (!matches.isLive(write.transaction(), transaction)) {
            throw ProblemException.invalid("transactionId", FieldCode.NOT_FOUND);
        }
        if (writes.rows().occurrences().isUsed(write.transaction(), transaction)) {
            throw ProblemException.of(ErrorCode.MATCHED_ALREADY);
        }
        return before.matched(transaction);
    }

    private static Occurrence unmatched(Occurrence before) {
        UUID transaction = require(before, EnumSet.of(State.MATCHED)).transactionId();
        if (transaction == null) {
            throw new IllegalStateException("matched with nothing");
        }
        return before.unmatchedFrom(transaction);
    }

    private OccurrenceView view(Write write, Chart chart, ItemDay day) {
        List<PlannedFlow> estimate = estimates
                .of(write.access().book(), chart, List.of(day.item()))
                .get(day.item().id());
        return OccurrenceView.of(day, estimate, new Sides(chart), write.today());
    }
}
