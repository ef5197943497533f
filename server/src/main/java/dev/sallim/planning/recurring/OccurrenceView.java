package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.Occurrence.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of a recurring item as the API shows it.
 *
 * @param date when it happens
 * @param ruleDate by the rule, before any shift or move: what the path of an occurrence names
 * @param flows as changed for this once, or at the estimated amount
 * @param amount what it adds to the item's account, the first that holds money; negative where it takes
 * @param moved whether somebody moved it
 * @param changed whether somebody changed its flows
 * @param estimated whether the amount is an estimate
 * @param transactionId what was posted, or what it was matched with; may be in the trash or gone by now
 * @param reason why it was not posted
 * @param balanceAfter of the accounts that were asked for, after this one and all before it; none outside of the list of what is upcoming
 */
@Schema(name = "Occurrence")
record OccurrenceView(
        LocalDate date,
        LocalDate ruleDate,
        UUID recurringId,
        String name,
        TransactionKind kind,
        List<PlannedFlow> flows,
        @Nullable Money amount,
        State state,
        boolean moved,
        boolean changed,
        boolean estimated,
        @Nullable UUID transactionId,
        @Nullable Refusal reason,
        @Nullable Money balanceAfter) {
    /** What became of a day. */
    enum State {
        EXPECTED,
        /** Expected, and its day has passed. */
        OVERDUE,
        POSTED,
        SKIPPED,
        MATCHED,
        REFUSED
    }

    static OccurrenceView of(ItemDay day, @Nullable List<PlannedFlow> estimate, Sides sides, LocalDate today) {
        Occurrence occurrence = day.occurrence();
        boolean changed = occurrence.instead().flows() != null;
        List<PlannedFlow> flows = estimate == null || changed ? day.flows() : estimate;
        return new OccurrenceView(
                day.day(),
                day.ruleDay(),
                day.item().id(),
                day.item().name(),
                day.item().contents().kind(),
                flows,
                sides.main(flows).map(Sides.Main::net).orElse(null),
                state(day, today),
                occurrence.instead().movedTo() != null,
                changed,
                estimate != null && !changed,
                occurrence.transactionId(),
                occurrence.refusal(),
                null);
    }

    private static State state(ItemDay day, LocalDate today) {
        return switch (day.occurrence().state()) {
            case EXPECTED -> day.isOpen() && day.day().isBefore(today) ? State.OVERDUE : State.EXPECTED;
            case POSTED -> State.POSTED;
            case SKIPPED -> State.SKIPPED;
            case MATCHED -> State.MATCHED;
            case REFUSED -> State.REFUSED;
        };
    }

    OccurrenceView leaving(Money balance) {
        return new OccurrenceView(
                date,
                ruleDate,
                recurringId,
                name,
                kind,
                flows,
                amount,
                state,
                moved,
                changed,
                estimated,
                transactionId,
                reason,
                balance);
    }
}
