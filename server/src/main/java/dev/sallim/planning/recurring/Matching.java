package dev.sallim.planning.recurring;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.MatchSql.Candidate;
import dev.sallim.planning.recurring.MatchSql.Wanted;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.DatabaseException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises a transaction that somebody typed or imported as the one that was expected: of the same account, and of the same payee or
 * category (of the same two accounts, for a transfer), at most five days from the day on which it was to happen (after shift and move), and
 * at most a tenth off the amount; half, where the amount is an estimate and the payee is the same. Where several would do, the nearest day
 * wins, then the nearest amount, then the same payee, then the earliest day of the item and the transaction that was made first.
 */
@Component
class Matching {
    static final int DAYS = 5;
    /** Longer ago nothing is waited for. */
    static final int LOOK_BACK = 90;

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String TAKEN = "23505";

    private final BookDatabase database;
    private final RecurringRows rows;
    private final MatchSql sql;
    private final Estimates estimates;

    Matching(BookDatabase database, RecurringRows rows, MatchSql sql, Estimates estimates) {
        this.database = database;
        this.rows = rows;
        this.sql = sql;
        this.estimates = estimates;
    }

    private record Expectation(ItemDay day, Sides.Main main, BigDecimal tolerance) {
        BigDecimal amount() {
            return main.net().amount();
        }
    }

    private record Pair(Expectation expected, Candidate candidate, boolean samePayee) {
        long days() {
            return Math.abs(ChronoUnit.DAYS.between(expected.day().day(), candidate.day()));
        }

        BigDecimal off() {
            return expected.amount().subtract(candidate.net()).abs();
        }

        boolean fits() {
            BigDecimal most = expected.amount().abs().multiply(expected.tolerance());
            BigDecimal allowed =
                    samePayee ? most : expected.amount().abs().multiply(TENTH).min(most);
            return expected.amount().signum() == candidate.net().signum()
                    && off().compareTo(allowed) <= 0
                    && days() <= DAYS;
        }
    }

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingLong(Pair::days)
            .thenComparing(Pair::off)
            .thenComparing(pair -> !pair.samePayee())
            .thenComparing(pair -> pair.expected().day().ruleDay())
            .thenComparing(pair -> pair.expected().day().item().id())
            .thenComparing(pair -> pair.candidate().transaction());

    /**
     * Matches what it finds in a book, each in a transaction of its own.
     *
     * @return how many
     */
    int match(BookId book, Chart chart, LocalDate today, Instant now) {
        List<Expectation> expected = expected(book, chart, today);
        if (expected.isEmpty()) {
            return 0;
        }
        int matched = 0;
        Set<UUID> used = new HashSet<>();
        Set<ItemDay> done = new HashSet<>();
        for (Pair pair : pairs(book, chart, expected)) {
            boolean free = !used.contains(pair.candidate().transaction())
                    && !done.contains(pair.expected().day());
            if (free && write(book, pair, now)) {
                used.add(pair.candidate().transaction());
                done.add(pair.expected().day());
                matched++;
            }
        }
        return matched;
    }

    private List<Expectation> expected(BookId book, Chart chart, LocalDate today) {
        List<RecurringItem> items = rows.items().live(book);
        LocalDate from = today.minusDays(LOOK_BACK);
        LocalDate to = today.plusDays(DAYS);
        List<Occurrence> known = items.isEmpty()
                ? List.of()
                : rows.occurrences()
                        .window(book, from.minusDays(ItemDays.FARTHEST_MOVE), to.plusDays(ItemDays.FARTHEST_MOVE));
        Map<UUID, List<PlannedFlow>> estimated = estimates.of(book, chart, items);
        Sides sides = new Sides(chart);
        List<Expectation> expected = new ArrayList<>();
        for (RecurringItem item : items) {
            for (ItemDay day : new ItemDays(item, known).between(from, to)) {
                if (day.isOpen()) {
                    List<PlannedFlow> estimate = estimated.get(item.id());
                    boolean guess = item.handling().estimated()
                            && day.occurrence().instead().flows() == null;
                    List<PlannedFlow> flows = guess && estimate != null ? estimate : day.flows();
                    sides.main(flows).ifPresent(main -> expected.add(new Expectation(day, main, guess ? HALF : TENTH)));
                }
            }
        }
        return expected;
    }

    private List<Pair> pairs(BookId book, Chart chart, List<Expectation> expected) {
        Sides sides = new Sides(chart);
        Map<CommodityCode, UUID> commodities = new HashMap<>();
        chart.commodities().forEach(one -> commodities.put(one.code(), one.id().value()));
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Expectation one = expected.get(i);
            Money net = one.main().net();
            UUID commodity = commodities.get(net.commodity());
            if (commodity != null) {
                LocalDate day = one.day().day();
                wanted.add(new Wanted(
                        i,
                        payee(sides, one),
                        one.main().account(),
                        commodity,
                        day.minusDays(DAYS),
                        day.plusDays(DAYS),
                        sides.others(one.day().flows(), one.main().account())));
            }
        }
        return sql.candidates(book, wanted).stream()
                .map(candidate -> {
                    Expectation one = expected.get(candidate.place());
                    UUID payee = one.day().item().contents().payeeId();
                    return new Pair(one, candidate, payee != null && payee.equals(candidate.payee()));
                })
                .filter(Pair::fits)
                .filter(pair -> !pair.expected()
                        .day()
                        .occurrence()
                        .unmatched()
                        .contains(pair.candidate().transaction()))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** A transfer is known by its two accounts, never by its payee alone. */
    private static @Nullable UUID payee(Sides sides, Expectation one) {
        boolean transfer =
                sides.others(one.day().flows(), one.main().account()).stream().anyMatch(sides::holdsMoney);
        return transfer ? null : one.day().item().contents().payeeId();
    }

    /** False where somebody was faster. */
    private boolean write(BookId book, Pair pair, Instant now) {
        ItemDay expected = pair.expected().day();
        UUID id = expected.item().id();
        try {
            return database.write(book, transaction -> {
                RecurringItem item = rows.items().lock(transaction, id).orElse(null);
                if (item == null || item.version() != expected.item().version()) {
                    return false;
                }
                Occurrence current = rows.occurrences().find(transaction, id, expected.ruleDay());
                UUID found = pair.candidate().transaction();
                if (current.version() != expected.occurrence().version() || !sql.isLive(transaction, found)) {
                    return false;
                }
                rows.putWhileLooking(transaction, item, current.matched(found), now);
                return true;
            });
        } catch (DatabaseException e) {
            if (e.state().equals(TAKEN)) {
                return false;
            }
            throw e;
        }
    }
}
