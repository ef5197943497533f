package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookFigures.Moved;
import dev.sallim.ledger.BookFigures.Sum;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A book's figures in the shapes that an overview wants; adds, never converts. */
final class Sums {
    private final Chart chart;
    /** Per account that holds money: what it holds as of the date. */
    private final Map<UUID, Map<CommodityCode, BigDecimal>> held = new LinkedHashMap<>();

    private final Map<UUID, Map<CommodityCode, BigDecimal>> pending = new HashMap<>();
    /** Per month: what all accounts that hold money gained in it, up to the date. */
    private final Map<YearMonth, Map<CommodityCode, BigDecimal>> gained = new HashMap<>();
    /** Per month and class, up to the date: what entered the categories and the system's accounts of that class. */
    private final Map<YearMonth, Map<AccountClass, Map<CommodityCode, BigDecimal>>> reached = new HashMap<>();
    /** Per month, whole: what was spent on or earned by each category. */
    private final Map<YearMonth, Map<UUID, List<Money>>> byCategory = new HashMap<>();

    private final Set<CommodityCode> commodities = new TreeSet<>();

    private Sums(Chart chart) {
        this.chart = chart;
    }

    static Sums of(Figures figures) {
        Sums sums = new Sums(figures.chart());
        for (Sum sum : figures.held()) {
            sums.add(sums.held, sum.account(), sums.code(sum.commodity()), sum.amount());
        }
        for (Sum sum : figures.pending()) {
            sums.add(sums.pending, sum.account(), sums.code(sum.commodity()), sum.amount());
        }
        figures.moved().forEach(sums::add);
        return sums;
    }

    private void add(Moved moved) {
        Chart.Account account = account(moved.account());
        CommodityCode code = code(moved.commodity());
        YearMonth month = YearMonth.from(moved.month());
        if (account.holdsMoney()) {
            if (moved.later()) {
                // Not there yet on the date.
                add(held, moved.account(), code, moved.net().negate());
            } else {
                add(gained, month, code, moved.net());
            }
            return;
        }
        if (!moved.later()) {
            add(
                    reached.computeIfAbsent(month, any -> new EnumMap<>(AccountClass.class)),
                    account.accountClass(),
                    code,
                    moved.net());
        }
        if (account.isCategory()) {
            BigDecimal amount =
                    account.accountClass() == AccountClass.INCOME ? moved.net().negate() : moved.net();
            byCategory
                    .computeIfAbsent(month, any -> new HashMap<>())
                    .computeIfAbsent(moved.account(), any -> new ArrayList<>())
                    .add(Money.of(amount, code));
        }
    }

    private <K> void add(Map<K, Map<CommodityCode, BigDecimal>> sums, K key, CommodityCode code, BigDecimal amount) {
        commodities.add(code);
        sums.computeIfAbsent(key, any -> new HashMap<>()).merge(code, amount, BigDecimal::add);
    }

    Chart chart() {
        return chart;
    }

    /** All that have to be converted. */
    Set<CommodityCode> commodities() {
        return commodities;
    }

    List<Money> heldBy(UUID account) {
        return moneys(held.getOrDefault(account, Map.of()));
    }

    Money pendingOf(UUID account, CommodityCode code) {
        return Money.of(pending.getOrDefault(account, Map.of()).getOrDefault(code, BigDecimal.ZERO), code);
    }

    /** What all accounts hold together as of the date. */
    Map<CommodityCode, BigDecimal> worth() {
        Map<CommodityCode, BigDecimal> worth = new HashMap<>();
        held.values().forEach(one -> one.forEach((code, amount) -> worth.merge(code, amount, BigDecimal::add)));
        return worth;
    }

    /** What all accounts that hold money gained in a month, up to the date. */
    Map<CommodityCode, BigDecimal> gained(YearMonth month) {
        return gained.getOrDefault(month, Map.of());
    }

    /** What left the categories and the system's accounts of that class in a month, up to the date: what accounts gained by it. */
    List<Money> gainedBy(AccountClass accountClass, YearMonth month) {
        return sorted(reached.getOrDefault(month, Map.of()).getOrDefault(accountClass, Map.of())).stream()
                .map(Money::negate)
                .toList();
    }

    /** What they held when the month began, given what they held at its end. */
    Map<CommodityCode, BigDecimal> before(YearMonth month, Map<CommodityCode, BigDecimal> atItsEnd) {
        Map<CommodityCode, BigDecimal> worth = new HashMap<>(atItsEnd);
        gained(month).forEach((code, amount) -> worth.merge(code, amount.negate(), BigDecimal::add));
        return worth;
    }

    /** Of all categories of that class: income as people see it, expense net of refunds. */
    List<Money> of(YearMonth month, AccountClass accountClass) {
        List<Money> all = new ArrayList<>();
        byCategory.getOrDefault(month, Map.of()).forEach((category, amounts) -> {
            if (account(category).accountClass() == accountClass) {
                all.addAll(amounts);
            }
        });
        return all;
    }

    /** By category, each by itself. */
    Map<UUID, List<Money>> ofCategories(YearMonth month, AccountClass accountClass) {
        Map<UUID, List<Money>> found = new HashMap<>(byCategory.getOrDefault(month, Map.of()));
        found.keySet().removeIf(category -> account(category).accountClass() != accountClass);
        return found;
    }

    static List<Money> moneys(Map<CommodityCode, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> Money.of(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** By code. */
    static List<Money> sorted(Map<CommodityCode, BigDecimal> amounts) {
        return moneys(new TreeMap<>(amounts));
    }

    CommodityCode code(UUID commodity) {
        CommodityCode code = chart.commodity(commodity)
                .orElseThrow(() -> new IllegalStateException("figures name an unknown commodity " + commodity))
                .code();
        commodities.add(code);
        return code;
    }

    private Chart.Account account(UUID id) {
        return chart.account(id).orElseThrow(() -> new IllegalStateException("figures name an unknown account " + id));
    }
}
