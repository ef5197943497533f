package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.period.Shift;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.recurring.RecurringItem.Contents;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringItem.Times;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes every month in the demo's household, and which of its transactions were that. */
@Component
@Order(2)
class DemoRecurring implements DemoPlans {
    private static final int MONTHS = 12;
    /** Longer than a month: the whole cycle since payday is known. */
    private static final int KNOWN_DAYS = 40;

    private final RecurringRows rows;
    private final BookCharts charts;
    private final LedgerPosting posting;
    private final Matching matching;
    private final Ids ids;
    private final Clock clock;

    DemoRecurring(
            RecurringRows rows, BookCharts charts, LedgerPosting posting, Matching matching, Ids ids, Clock clock) {
        this.rows = rows;
        this.charts = charts;
        this.posting = posting;
        this.matching = matching;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Chart chart = charts.of(access.book());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Again again : plans.recurring()) {
            rows.insert(transaction, item(access, chart, again, plans.today(), at), at);
        }
    }

    @Override
    public void settle(BookAccess access, Plans plans) {
        matching.match(
                access.book(),
                charts.of(access.book()),
                plans.today(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private RecurringItem item(BookAccess access, Chart chart, Again again, LocalDate today, Instant at) {
        PlannedFlow flow =
                new PlannedFlow(named(chart, again.from()), named(chart, again.to()), again.amount(), null, null);
        Contents unchecked = new Contents(TransactionKind.EXPENSE, List.of(flow), payee(chart, again), "", List.of());
        Times times = new Times(
                Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=" + again.dayOfMonth()),
                today.minusMonths(MONTHS),
                null,
                Shift.NONE);
        LedgerPosting.Checked checked = posting.check(chart, unchecked.on(today, unchecked.flows()));
        return new RecurringItem(
                ids.next(),
                again.name(),
                new Contents(checked.kind(), unchecked.flows(), unchecked.payeeId(), "", List.of()),
                times,
                new Handling(
                        again.posts() ? Mode.POST : Mode.REMIND,
                        again.estimated(),
                        null,
                        today.minusDays(KNOWN_DAYS),
                        access.person().value()),
                Life.born(at));
    }

    private static UUID named(Chart chart, String name) {
        String key = NameKey.of(name).value();
        return chart.accounts().stream()
                .filter(account -> account.live() && account.nameKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no " + name))
                .id()
                .value();
    }

    private static @Nullable UUID payee(Chart chart, Again again) {
        String name = again.payee();
        return name == null
                ? null
                : chart.payeeNamed(NameKey.of(name).value())
                        .orElseThrow(() -> new IllegalStateException("the demo does not pay " + name))
                        .id()
                        .value();
    }
}
