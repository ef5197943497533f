package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.Movement;
import dev.sallim.core.forecast.StartBalance;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.forecast.BalanceView.CardPayment;
import dev.sallim.planning.recurring.ExpectedFlows;
import dev.sallim.planning.recurring.ExpectedFlows.Day;
import dev.sallim.planning.recurring.PlannedFlow;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a balance forecast starts from: positions, day rollups after today, recurring items. Never the ledger's rows. */
@Component
class Grounds {
    /** As in the list of what is upcoming. */
    private static final Set<AccountKind> SPENDABLE =
            EnumSet.of(AccountKind.CASH, AccountKind.CHECKING, AccountKind.SAVINGS, AccountKind.CREDIT_CARD);

    /** Of what is booked already: no change is about it. */
    private static final UUID BOOKED = new UUID(0, 0);

    /** Of bills that are paid: no change is about them either. */
    private static final UUID BILLED = new UUID(0, 1);

    private final HeldSql sql;
    private final ExpectedFlows expected;
    private final CardPayments cards;
    private final BookCharts charts;
    private final BookRates rates;

    Grounds(HeldSql sql, ExpectedFlows expected, CardPayments cards, BookCharts charts, BookRates rates) {
        this.sql = sql;
        this.expected = expected;
        this.cards = cards;
        this.charts = charts;
        this.rates = rates;
    }

    Ground of(BookAccess access, DayRange days) {
        Chart chart = charts.of(access.book());
        CommodityCode currency = CommodityCode.of(access.currency());
        List<Chart.Account> shown = shown(chart);
        Map<UUID, CommodityCode> commodities = new LinkedHashMap<>();
        shown.forEach(account -> commodities.put(account.id().value(), commodity(chart, account)));
        SortedSet<CommodityCode> foreign = new TreeSet<>(commodities.values());
        foreign.add(currency);
        chart.wallets()
                .forEach(
                        wallet -> foreign.add(chart.commodity(wallet.commodity().value())
                                .orElseThrow()
                                .code()));
        BookRates.Table table = rates.table(access, foreign, days.first());
        List<Movement> movements = new ArrayList<>();
        Map<UUID, BigDecimal> now = held(access, chart, shown, days.first(), movements);
        ExpectedFlows.Ahead ahead = expected.upTo(access, days.first(), days.last());
        ahead.days().forEach(day -> addTo(movements, day, commodities));
        List<CardPayment> payments =
                cards.of(access.book(), new CardPayments.Known(days, commodities, now, movements, ahead));
        movements.addAll(CardPayments.movements(BILLED, payments));
        SortedSet<CommodityCode> missing = new TreeSet<>();
        List<StartBalance> starts = new ArrayList<>();
        commodities.forEach((account, code) -> {
            BigDecimal rate = rate(table, code, currency, days.first());
            if (rate == null) {
                missing.add(code);
            }
            starts.add(new StartBalance(account, now.getOrDefault(account, BigDecimal.ZERO), rate));
        });
        int scale = Currencies.scaleOf(currency).orElse(2);
        return new Ground(days, currency, scale, commodities, starts, movements, ahead, payments, missing, table);
    }

    static @Nullable BigDecimal rate(BookRates.Table table, CommodityCode from, CommodityCode to, LocalDate day) {
        return from.equals(to) ? BigDecimal.ONE : table.rate(from, to, day).orElse(null);
    }

    private static List<Chart.Account> shown(Chart chart) {
        return chart.accounts().stream()
                .filter(account -> account.live() && account.kind() != null && SPENDABLE.contains(account.kind()))
                .sorted(Comparator.comparing(Chart.Account::sortOrder).thenComparing(Chart.Account::nameKey))
                .toList();
    }

    private static CommodityCode commodity(Chart chart, Chart.Account account) {
        if (account.commodity() == null) {
            throw new IllegalStateException(account.name() + " has no commodity");
        }
        return chart.commodity(account.commodity().value()).orElseThrow().code();
    }

    /** What there is at the end of today by what is booked; what is booked for later is a movement. */
    private Map<UUID, BigDecimal> held(
            BookAccess access, Chart chart, List<Chart.Account> accounts, LocalDate today, List<Movement> movements) {
        Map<UUID, BigDecimal> now = new HashMap<>();
        if (accounts.isEmpty()) {
            return now;
        }
        for (HeldSql.Held held : sql.of(access.book(), accounts, today)) {
            Chart.Account account = chart.account(held.account()).orElseThrow();
            if (account.commodity() == null || !account.commodity().value().equals(held.commodity())) {
                continue;
            }
            LocalDate day = held.day();
            if (day == null) {
                now.merge(held.account(), held.amount(), BigDecimal::add);
            } else {
                now.merge(held.account(), held.amount().negate(), BigDecimal::add);
                movements.add(new Movement(BOOKED, held.account(), day, held.amount()));
            }
        }
        return now;
    }

    private static void addTo(List<Movement> movements, Day day, Map<UUID, CommodityCode> accounts) {
        for (PlannedFlow flow : day.flows()) {
            UUID from = flow.from();
            UUID to = flow.to();
            if (from != null && accounts.containsKey(from)) {
                movements.add(new Movement(
                        day.recurringId(),
                        from,
                        day.day(),
                        flow.amount().amount().negate()));
            }
            if (to != null && accounts.containsKey(to)) {
                movements.add(new Movement(
                        day.recurringId(), to, day.day(), flow.entering().amount()));
            }
        }
    }
}
