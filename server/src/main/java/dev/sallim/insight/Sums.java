package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookFigures.Moved;
import dev.sallim.ledger.BookFigures.Sum;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A book's figures in the shapes that an overview wants; adds, never converts. */
final class Sums {
    private final Chart chart;
    /** Per account that holds money: what it holds as of the date. */
    private final Map<UUID, Map<CommodityCode, BigDecimal>> held = new LinkedHashMap<>();

    private final Map<UUID, Map<CommodityCode, BigDecimal>> pending = new HashMap<>();
    // By the first day of the days that were summed up; what is asked for is made of whole such sums.

    /** What all accounts that hold money gained, up to the date. */
    private final NavigableMap<LocalDate, Map<CommodityCode, BigDecimal>> gained = new TreeMap<>();
    /** By class, up to the date: what entered the categories and the system's accounts of that class. */
    private final NavigableMap<LocalDate, Map<AccountClass, Map<CommodityCode, BigDecimal>>> reached = new TreeMap<>();
    /** Whole: what was spent on or earned by each category. */
    private final NavigableMap<LocalDate, Map<UUID, List<Money>>> byCategory = new TreeMap<>();

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
        if (account.holdsMoney()) {
            if (moved.later()) {
                // Not there yet on the date.
                add(held, moved.account(), code, moved.net().negate());
            } else {
                add(gained, moved.from(), code, moved.net());
            }
            return;
        }
        if (!moved.later()) {
            add(
                    reached.computeIfAbsent(moved.from(), any -> new EnumMap<>(AccountClass.class)),
                    account.accountClass(),
                    code,
                    moved.net());
        }
        if (account.isCategory()) {
            BigDecimal amount =
                    account.accountClass() == AccountClass.INCOME ? moved.net().negate() : moved.net();
            byCategory
                    .computeIfAbsent(moved.from(), any -> new HashMap<>())
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

    /** What all accounts that hold money gained in these days, up to the date. */
    Map<CommodityCode, BigDecimal> gained(DayRange days) {
        return added(in(gained, days));
    }

    /** What left the categories and the system's accounts of that class, up to the date: what accounts gained by it. */
    List<Money> gainedBy(AccountClass accountClass, DayRange days) {
        Stream<Map<CommodityCode, BigDecimal>> entered =
                in(reached, days).map(classes -> classes.getOrDefault(accountClass, Map.of()));
        return sorted(added(entered)).stream().map(Money::negate).toList();
    }

    private static <T> Stream<T> in(NavigableMap<LocalDate, T> sums, DayRange days) {
        return sums.subMap(days.first(), true, days.last(), true).values().stream();
    }

    private static Map<CommodityCode, BigDecimal> added(Stream<Map<CommodityCode, BigDecimal>> sums) {
        Map<CommodityCode, BigDecimal> all = new HashMap<>();
        sums.forEach(sum -> sum.forEach((code, amount) -> all.merge(code, amount, BigDecimal::add)));
        return all;
    }

    /** What they held when these days began, given what they held at their end. */
    Map<CommodityCode, BigDecimal> before(DayRange days, Map<CommodityCode, BigDecimal> atTheirEnd) {
        Map<CommodityCode, BigDecimal> worth = new HashMap<>(atTheirEnd);
        gained(days).forEach((code, amount) -> worth.merge(code, amount.negate(), BigDecimal::add));
        return worth;
    }

    /** Of all categories of that class: income as people see it, expense net of refunds. */
    List<Money> of(DayRange days, AccountClass accountClass) {
        return ofCategories(days, accountClass).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** By category, each by itself. */
    Map<UUID, List<Money>> ofCategories(DayRange days, AccountClass accountClass) {
        Map<UUID, List<Money>> found = new HashMap<>();
        in(byCategory, days)
                .forEach(sums -> sums.forEach((category, amounts) -> {
                    if (account(category).accountClass() == accountClass) {
                        found.computeIfAbsent(category, any -> new ArrayList<>())
                                .addAll(amounts);
                    }
                }));
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
