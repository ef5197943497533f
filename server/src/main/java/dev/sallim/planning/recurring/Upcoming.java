package dev.sallim.planning.recurring;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rates;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What recurs between two days, with the balance that follows. Reads items, rows of their days, and rollups; never the ledger's rows. */
@Service
class Upcoming {
    static final int LONGEST = 400;
    static final int USUAL = 35;
    private static final int MOST = 10_000;

    private final RecurringWrites writes;
    private final BookCharts charts;
    private final Estimates estimates;
    private final UpcomingSql sql;
    private final BookRates rates;

    Upcoming(RecurringWrites writes, BookCharts charts, Estimates estimates, UpcomingSql sql, BookRates rates) {
        this.writes = writes;
        this.charts = charts;
        this.estimates = estimates;
        this.sql = sql;
        this.rates = rates;
    }

    private record Range(LocalDate from, LocalDate to, LocalDate today) {}

    UpcomingView between(BookAccess access, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID account) {
        Range range = range(from, to, writes.today(access));
        Chart chart = charts.of(access.book());
        List<Chart.Account> accounts = accounts(chart, account);
        Running running = running(access, chart, accounts, range);
        List<OccurrenceView> items = new ArrayList<>();
        Sides sides = new Sides(chart);
        for (Planned one : planned(access.book(), chart, range, account)) {
            OccurrenceView day = one.day();
            if (!one.counts().isBefore(range.from())) {
                running.begin(range.from());
            }
            running.upTo(one.counts());
            if (one.isOpen()) {
                sides.effect(day.flows(), running::has).forEach(running::add);
            }
            if (running.hasBegun()) {
                items.add(day.leaving(running.total()));
            }
        }
        running.begin(range.from());
        return new UpcomingView(range.from(), range.to(), range.today(), running.beginning(), items, running.missing());
    }

    /** @param counts when it moves the balance: its day, or today where it is overdue */
    private record Planned(OccurrenceView day, LocalDate counts) {
        static Planned of(OccurrenceView day, LocalDate today) {
            return new Planned(day, day.state() == OccurrenceView.State.OVERDUE ? today : day.date());
        }

        boolean isOpen() {
            return day.state() == OccurrenceView.State.EXPECTED || day.state() == OccurrenceView.State.OVERDUE;
        }
    }

    private static Range range(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = from == null ? today : from;
        LocalDate last = to == null ? first.plusDays(USUAL) : to;
        if (last.isBefore(first)) {
            throw ProblemException.invalid("to", FieldCode.OUT_OF_RANGE, first, first.plusDays(LONGEST));
        }
        if (ChronoUnit.DAYS.between(first, last) > LONGEST) {
            throw ProblemException.invalid("to", FieldCode.OUT_OF_RANGE, first, first.plusDays(LONGEST));
        }
        return new Range(first, last, today);
    }

    private static List<Chart.Account> accounts(Chart chart, @Nullable UUID account) {
        if (account == null) {
            return chart.accounts().stream().filter(Sides::isSpendable).toList();
        }
        return List.of(chart.account(account)
                .filter(found -> found.holdsMoney() && found.live())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND)));
    }

    /** In the order in which they move the balance; what is open before the range too, because the balance goes through it. */
    private List<Planned> planned(BookId book, Chart chart, Range range, @Nullable UUID account) {
        List<RecurringItem> items = writes.rows().items().live(book).stream()
                .filter(item -> account == null || touches(item, account))
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        LocalDate earliest = range.today().minusDays(Matching.LOOK_BACK);
        boolean overdue = !range.to().isBefore(range.today()) && earliest.isBefore(range.from());
        LocalDate from = overdue ? earliest : range.from();
        List<Occurrence> known = writes.rows()
                .occurrences()
                .window(book, from.minusDays(ItemDays.FARTHEST_MOVE), range.to().plusDays(ItemDays.FARTHEST_MOVE));
        Map<UUID, List<PlannedFlow>> estimated = estimates.of(book, chart, items);
        Sides sides = new Sides(chart);
        List<Planned> days = new ArrayList<>();
        for (RecurringItem item : items) {
            for (ItemDay day : new ItemDays(item, known).between(from, range.to())) {
                boolean past = day.occurrence().isExpected() && !day.isOpen();
                if (!past && (day.isOpen() || !day.day().isBefore(range.from()))) {
                    days.add(Planned.of(
                            OccurrenceView.of(day, estimated.get(item.id()), sides, range.today()), range.today()));
                }
            }
        }
        if (days.size() > MOST) {
            throw ProblemException.invalid("to", FieldCode.TOO_MANY, MOST);
        }
        days.sort(Comparator.comparing(Planned::counts)
                .thenComparing(one -> one.day().date())
                .thenComparing(one -> one.day().name())
                .thenComparing(one -> one.day().recurringId())
                .thenComparing(one -> one.day().ruleDate()));
        return days;
    }

    private static boolean touches(RecurringItem item, UUID account) {
        return item.contents().flows().stream()
                .anyMatch(flow -> account.equals(flow.from()) || account.equals(flow.to()));
    }

    private Running running(BookAccess access, Chart chart, List<Chart.Account> accounts, Range range) {
        CommodityCode currency = CommodityCode.of(access.currency());
        List<UpcomingSql.Moved> moved =
                accounts.isEmpty() ? List.of() : sql.moved(access.book(), accounts, range.from());
        Map<UUID, CommodityCode> codes = new HashMap<>();
        chart.commodities().forEach(one -> codes.put(one.id().value(), one.code()));
        Set<CommodityCode> seen = accounts.stream().map(one -> code(one, codes)).collect(Collectors.toSet());
        moved.forEach(one -> seen.add(codes.getOrDefault(one.commodity(), currency)));
        Rates table = rates.table(access, seen, range.today());
        Running running = new Running(
                currency,
                table,
                range.today(),
                accounts.stream().map(one -> one.id().value()).collect(Collectors.toSet()));
        for (UpcomingSql.Moved one : moved) {
            CommodityCode code = codes.getOrDefault(one.commodity(), currency);
            if (one.day() == null) {
                running.hold(code, one.amount());
            } else {
                running.moved(code, one.day(), one.amount());
            }
        }
        return running;
    }

    private static CommodityCode code(Chart.Account account, Map<UUID, CommodityCode> codes) {
        UUID commodity =
                account.commodity() == null ? null : account.commodity().value();
        CommodityCode code = commodity == null ? null : codes.get(commodity);
        if (code == null) {
            throw new IllegalStateException(account.name() + " has no commodity");
        }
        return code;
    }
}
