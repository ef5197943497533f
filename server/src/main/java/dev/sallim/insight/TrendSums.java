package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookTrends.Moved;
import dev.sallim.ledger.BookTrends.Movements;
import dev.sallim.ledger.BookTrends.OfPayee;
import dev.sallim.ledger.BookTrends.Part;
import dev.sallim.ledger.BookTrends.Subject;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What moved in one part of a book, in the shapes that its trend wants; adds, never converts. */
final class TrendSums {
    /** Of one direction: in, or out. */
    static final class Side {
        private final Map<YearMonth, List<Money>> byMonth = new HashMap<>();
        private final Map<UUID, List<Money>> byCategory = new HashMap<>();
        /** Empty stands for no payee. */
        private final Map<Optional<UUID>, List<Money>> byPayee = new HashMap<>();

        List<Money> of(YearMonth month) {
            return byMonth.getOrDefault(month, List.of());
        }

        List<Money> all() {
            return byMonth.values().stream().flatMap(List::stream).toList();
        }

        Map<UUID, List<Money>> byCategory() {
            return byCategory;
        }

        Map<Optional<UUID>, List<Money>> byPayee() {
            return byPayee;
        }
    }

    private final Subject subject;
    private final Chart chart;
    private final Side in = new Side();
    private final Side out = new Side();
    private final Set<CommodityCode> commodities = new TreeSet<>();

    private TrendSums(Subject subject, Chart chart) {
        this.subject = subject;
        this.chart = chart;
    }

    static TrendSums of(Subject subject, Movements read) {
        TrendSums sums = new TrendSums(subject, read.chart());
        read.moved().forEach(sums::add);
        read.payees().forEach(sums::add);
        return sums;
    }

    private void add(Moved moved) {
        Chart.Account account = chart.account(moved.account())
                .orElseThrow(() -> new IllegalStateException("a trend names an unknown account " + moved.account()));
        YearMonth month = YearMonth.from(moved.month());
        boolean ofAccount = subject.part() == Part.ACCOUNT;
        if (account.isCategory()) {
            Money amount = money(asSeen(account.accountClass(), moved.inflow(), moved.outflow()), moved.commodity());
            Side side = side(account.accountClass());
            add(side.byCategory, moved.account(), amount);
            if (!ofAccount) {
                add(side.byMonth, month, amount);
            }
        } else if (ofAccount && moved.account().equals(subject.id())) {
            add(in.byMonth, month, money(moved.inflow(), moved.commodity()));
            add(out.byMonth, month, money(moved.outflow(), moved.commodity()));
        } else if (ofAccount && account.role() == SystemRole.OPENING) {
            // What was there before the book knew it did not come in.
            add(in.byMonth, month, money(moved.outflow().negate(), moved.commodity()));
            add(out.byMonth, month, money(moved.inflow().negate(), moved.commodity()));
        }
    }

    private void add(OfPayee sum) {
        Money amount = money(asSeen(sum.categoryClass(), sum.inflow(), sum.outflow()), sum.commodity());
        add(side(sum.categoryClass()).byPayee, Optional.ofNullable(sum.payee()), amount);
    }

    private static <K> void add(Map<K, List<Money>> sums, K key, Money amount) {
        if (amount.amount().signum() != 0) {
            sums.computeIfAbsent(key, any -> new ArrayList<>()).add(amount);
        }
    }

    /** Income as people see it: what left its category. */
    private static BigDecimal asSeen(AccountClass categoryClass, BigDecimal inflow, BigDecimal outflow) {
        return categoryClass == AccountClass.INCOME ? outflow.subtract(inflow) : inflow.subtract(outflow);
    }

    private Side side(AccountClass categoryClass) {
        return categoryClass == AccountClass.INCOME ? in : out;
    }

    private Money money(BigDecimal amount, UUID commodity) {
        CommodityCode code = chart.commodity(commodity)
                .orElseThrow(() -> new IllegalStateException("a trend names an unknown commodity " + commodity))
                .code();
        commodities.add(code);
        return Money.of(amount, code);
    }

    Side in() {
        return in;
    }

    Side out() {
        return out;
    }

    /** All that have to be converted. */
    Set<CommodityCode> commodities() {
        return commodities;
    }
}
