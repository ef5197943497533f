package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.period.Shift;
import dev.sallim.ledger.Chart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recurring item as the API shows it.
 *
 * @param kind of its transactions, derived from the flows
 * @param payee the payee's name
 * @param rule in the canonical order of its parts
 * @param nextOn when the next one is expected, today or later; none where none is within a year
 * @param follows the item that this one took over from
 */
@Schema(name = "RecurringItem")
record RecurringView(
        UUID id,
        String name,
        TransactionKind kind,
        List<PlannedFlow> flows,
        @Nullable UUID payeeId,
        @Nullable String payee,
        String note,
        List<UUID> tagIds,
        String rule,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Shift shift,
        RecurringItem.Mode mode,
        boolean estimate,
        @Nullable LocalDate nextOn,
        @Nullable UUID follows,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static RecurringView of(RecurringItem item, Chart chart, @Nullable LocalDate next) {
        RecurringItem.Contents contents = item.contents();
        UUID payee = contents.payeeId();
        return new RecurringView(
                item.id(),
                item.name(),
                contents.kind(),
                contents.flows(),
                payee,
                payee == null ? null : chart.payee(payee).map(Chart.Payee::name).orElse(null),
                contents.note(),
                contents.tagIds(),
                item.times().rule().text(),
                item.times().startsOn(),
                item.times().endsOn(),
                item.times().shift(),
                item.handling().mode(),
                item.handling().estimated(),
                next,
                item.handling().follows(),
                item.version(),
                item.life().createdAt(),
                item.life().updatedAt());
    }

    RecurringView named(String payeeName) {
        return new RecurringView(
                id, name, kind, flows, payeeId, payeeName, note, tagIds, rule, startsOn, endsOn, shift, mode, estimate,
                nextOn, follows, version, createdAt, updatedAt);
    }
}
