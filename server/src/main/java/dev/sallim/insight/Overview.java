package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.insight.Dashboard.Account;
import dev.sallim.insight.Dashboard.Counts;
import dev.sallim.insight.Dashboard.Month;
import dev.sallim.insight.Dashboard.MonthEnd;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.insight.Dashboard.Wallet;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.TransactionView;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the dashboard of a book. */
@Component
class Overview {
    static final int MONTHS = 12;
    private static final int RECENT = 10;
    private static final Comparator<Chart.Account> IN_ORDER = Comparator.comparing(Chart.Account::sortOrder)
            .thenComparing(Chart.Account::nameKey)
            .thenComparing(account -> account.id().value());

    private final BookFigures figures;
    private final Readings readings;
    private final Arrangements arrangements;

    Overview(BookFigures figures, Readings readings, Arrangements arrangements) {
        this.figures = figures;
        this.readings = readings;
        this.arrangements = arrangements;
    }

    Dashboard of(BookAccess access, LocalDate date) {
        Arrangement arrangement = arrangements.of(access);
        List<YearMonth> months = months(YearMonth.from(date).minusMonths(MONTHS - 1));
        Reading reading = readings.of(
                access,
                date,
                readings.current(access, date),
                months.stream().map(CurrentDays::of).toList());
        List<TransactionView> recent = figures.latest(access.book(), date, RECENT);
        return new Making(reading, months).make(arrangement, recent);
    }

    private static List<YearMonth> months(YearMonth first) {
        List<YearMonth> months = new ArrayList<>(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    /** One dashboard in the making. */
    private record Making(Reading reading, List<YearMonth> months) {
        Dashboard make(Arrangement arrangement, List<TransactionView> recent) {
            DayRange days = reading.current().days();
            DayRange previous = reading.current().before();
            List<Account> accounts = accounts();
            return new Dashboard(
                    arrangement,
                    reading.date(),
                    Period.of(reading.current()),
                    Period.of(previous),
                    reading.netWorth(),
                    reading.change().total(),
                    netWorthByMonth(),
                    of(days, AccountClass.INCOME),
                    of(days, AccountClass.EXPENSE),
                    of(previous, AccountClass.INCOME),
                    of(previous, AccountClass.EXPENSE),
                    Categories.of(
                            reading.chart(),
                            reading.conversion(days),
                            reading.sums().ofCategories(days, AccountClass.EXPENSE)),
                    months.stream().map(this::month).toList(),
                    accounts,
                    wallets(),
                    recent,
                    Counts.of(reading.figures().transactions(), accounts.size()));
        }

        private Month month(YearMonth month) {
            DayRange days = CurrentDays.of(month);
            return new Month(month, of(days, AccountClass.INCOME), of(days, AccountClass.EXPENSE));
        }

        /** Backwards from what is there on the date. */
        private List<MonthEnd> netWorthByMonth() {
            List<MonthEnd> ends = new ArrayList<>(MONTHS);
            Map<CommodityCode, BigDecimal> worth = reading.sums().worth();
            for (YearMonth month : months.reversed()) {
                DayRange days = CurrentDays.of(month);
                ends.addFirst(new MonthEnd(
                        month, Reading.lastDay(days, reading.date()), reading.total(days, Sums.moneys(worth))));
                worth = reading.sums().before(days, worth);
            }
            return ends;
        }

        private List<Account> accounts() {
            List<Account> accounts = new ArrayList<>();
            reading.chart().accounts().stream()
                    .filter(account -> account.live() && account.holdsMoney())
                    .sorted(IN_ORDER)
                    .forEach(account -> accounts.add(account(account)));
            return accounts;
        }

        private Account account(Chart.Account account) {
            AccountKind kind = account.kind();
            if (kind == null || account.commodity() == null || account.wallet() == null) {
                throw new IllegalStateException(account.id() + " does not hold money");
            }
            UUID id = account.id().value();
            CommodityCode own = reading.sums().code(account.commodity().value());
            List<Money> held = reading.sums().heldBy(id);
            Money balance = held.stream()
                    .filter(money -> money.commodity().equals(own))
                    .findFirst()
                    .orElse(Money.zero(own));
            return new Account(
                    id,
                    account.name(),
                    kind,
                    account.wallet().value(),
                    balance,
                    account.holdsAnyCommodity() ? held : null,
                    reading.sums().pendingOf(id, own),
                    account.archived());
        }

        private List<Wallet> wallets() {
            Map<UUID, List<Money>> held = new HashMap<>();
            for (Chart.Account account : reading.chart().accounts()) {
                if (account.live() && account.wallet() != null) {
                    held.computeIfAbsent(account.wallet().value(), any -> new ArrayList<>())
                            .addAll(reading.sums().heldBy(account.id().value()));
                }
            }
            return reading.chart().wallets().stream()
                    .filter(Chart.Wallet::live)
                    .sorted(Comparator.comparing(Chart.Wallet::sortOrder)
                            .thenComparing(wallet -> wallet.id().value()))
                    .map(wallet -> wallet(wallet, held.getOrDefault(wallet.id().value(), List.of())))
                    .toList();
        }

        private Wallet wallet(Chart.Wallet wallet, List<Money> held) {
            return new Wallet(wallet.id().value(), wallet.name(), Total.of(held, reading.conversion(wallet)));
        }

        private Total of(DayRange days, AccountClass accountClass) {
            return reading.of(days, accountClass);
        }
    }
}
