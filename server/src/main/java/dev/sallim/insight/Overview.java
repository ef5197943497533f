package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.insight.Dashboard.Account;
import dev.sallim.insight.Dashboard.Counts;
import dev.sallim.insight.Dashboard.Month;
import dev.sallim.insight.Dashboard.MonthEnd;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.insight.Dashboard.Wallet;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.BookRates;
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
import java.util.Set;
import java.util.TreeSet;
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
    private final BookRates rates;

    Overview(BookFigures figures, BookRates rates) {
        this.figures = figures;
        this.rates = rates;
    }

    Dashboard of(BookAccess access, LocalDate date) {
        YearMonth last = YearMonth.from(date);
        YearMonth first = last.minusMonths(MONTHS - 1);
        BookFigures.Figures read = figures.since(access.book(), first.atDay(1), date);
        List<TransactionView> recent = figures.latest(access.book(), date, RECENT);
        Sums sums = Sums.of(read);
        Set<CommodityCode> commodities = new TreeSet<>(sums.commodities());
        read.chart().wallets().stream()
                .filter(Chart.Wallet::live)
                .forEach(wallet -> commodities.add(sums.code(wallet.commodity().value())));
        List<YearMonth> months = months(first);
        Rates table = rates.table(
                access,
                commodities,
                months.stream().map(month -> lastDay(month, date)).toList());
        return new Making(access, date, sums, table, months).make(recent, read.transactions());
    }

    private static List<YearMonth> months(YearMonth first) {
        List<YearMonth> months = new ArrayList<>(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    /** The day whose rates count for a month: its last, but nobody knows tomorrow's. */
    private static LocalDate lastDay(YearMonth month, LocalDate date) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(date) ? date : end;
    }

    /** One dashboard in the making. */
    private record Making(BookAccess access, LocalDate date, Sums sums, Rates rates, List<YearMonth> months) {
        Dashboard make(List<TransactionView> recent, int transactions) {
            YearMonth month = months.getLast();
            YearMonth previous = month.minusMonths(1);
            List<Account> accounts = accounts();
            return new Dashboard(
                    date,
                    new Period(month.atDay(1), month.atEndOfMonth()),
                    total(month, Sums.moneys(sums.worth())),
                    netWorthByMonth(),
                    of(month, AccountClass.INCOME),
                    of(month, AccountClass.EXPENSE),
                    of(previous, AccountClass.INCOME),
                    of(previous, AccountClass.EXPENSE),
                    Categories.of(sums.chart(), conversion(month), sums.ofCategories(month, AccountClass.EXPENSE)),
                    months.stream()
                            .map(one -> new Month(one, of(one, AccountClass.INCOME), of(one, AccountClass.EXPENSE)))
                            .toList(),
                    accounts,
                    wallets(),
                    recent,
                    Counts.of(transactions, accounts.size()));
        }

        /** Backwards from what is there on the date. */
        private List<MonthEnd> netWorthByMonth() {
            List<MonthEnd> ends = new ArrayList<>(MONTHS);
            Map<CommodityCode, BigDecimal> worth = sums.worth();
            for (YearMonth month : months.reversed()) {
                ends.addFirst(new MonthEnd(month, lastDay(month, date), total(month, Sums.moneys(worth))));
                worth = sums.before(month, worth);
            }
            return ends;
        }

        private List<Account> accounts() {
            List<Account> accounts = new ArrayList<>();
            sums.chart().accounts().stream()
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
            CommodityCode own = sums.code(account.commodity().value());
            List<Money> held = sums.heldBy(id);
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
                    sums.pendingOf(id, own),
                    account.archived());
        }

        private List<Wallet> wallets() {
            Map<UUID, List<Money>> held = new HashMap<>();
            for (Chart.Account account : sums.chart().accounts()) {
                if (account.live() && account.wallet() != null) {
                    held.computeIfAbsent(account.wallet().value(), any -> new ArrayList<>())
                            .addAll(sums.heldBy(account.id().value()));
                }
            }
            return sums.chart().wallets().stream()
                    .filter(Chart.Wallet::live)
                    .sorted(Comparator.comparing(Chart.Wallet::sortOrder)
                            .thenComparing(wallet -> wallet.id().value()))
                    .map(wallet -> wallet(wallet, held.getOrDefault(wallet.id().value(), List.of())))
                    .toList();
        }

        private Wallet wallet(Chart.Wallet wallet, List<Money> held) {
            Chart.Commodity into = sums.chart()
                    .commodity(wallet.commodity().value())
                    .orElseThrow(() -> new IllegalStateException("wallet " + wallet.id() + " has no commodity"));
            Conversion conversion = new Conversion(into.code(), into.scale(), date, rates);
            return new Wallet(wallet.id().value(), wallet.name(), Total.of(held, conversion));
        }

        private Total of(YearMonth month, AccountClass accountClass) {
            return total(month, sums.of(month, accountClass));
        }

        private Total total(YearMonth month, List<Money> amounts) {
            return Total.of(amounts, conversion(month));
        }

        private Conversion conversion(YearMonth month) {
            return Conversion.into(CommodityCode.of(access.currency()), lastDay(month, date), rates);
        }
    }
}
