package dev.sallim.core.csv;

import dev.sallim.core.csv.StatedBalances.Entry;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the order in which the rows of one day were booked. A row leads from the balance before it to its stated balance, so the
 * day is a path that uses every row once: an Eulerian path, found by Hierholzer's algorithm. Where there is none (a bank that
 * rounds, a missing row), the order with the fewest and smallest gaps.
 */
final class DayChain {

    /** Up to so many rows all orders are tried; beyond, the nearest row follows. */
    private static final int MOST_ROWS_TO_TRY = 7;

    /** Longer days without an exact chain stay as the file has them: looking for the nearest row takes quadratic time. */
    private static final int MOST_ROWS_TO_ARRANGE = 500;

    private static final int MOST_STARTS = 50;

    private DayChain() {}

    static List<Entry> order(List<Entry> day, @Nullable BigDecimal start) {
        if (day.size() < 2 || day.stream().anyMatch(entry -> entry.balance() == null)) {
            return day;
        }
        List<Entry> path = eulerian(day, start);
        if (path != null) {
            return path;
        }
        if (day.size() > MOST_ROWS_TO_ARRANGE) {
            return day;
        }
        return day.size() <= MOST_ROWS_TO_TRY ? new Search(day, start).best() : nearest(day, start);
    }

    /** Where a day that ends with the balance it began with could have begun; empty for any other day, and for very long ones. */
    static List<BigDecimal> circle(List<Entry> day) {
        if (day.size() > MOST_STARTS || day.stream().anyMatch(entry -> entry.balance() == null)) {
            return List.of();
        }
        BigDecimal moved = day.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return moved.signum() != 0
                ? List.of()
                : day.stream().map(DayChain::before).distinct().toList();
    }

    private static BigDecimal before(Entry entry) {
        return MoneyText.plain(after(entry).subtract(entry.amount()));
    }

    private static BigDecimal after(Entry entry) {
        BigDecimal balance = entry.balance();
        if (balance == null) {
            throw new IllegalArgumentException("entry of line " + entry.lineNo() + " states no balance");
        }
        return MoneyText.plain(balance);
    }

    private static @Nullable List<Entry> eulerian(List<Entry> day, @Nullable BigDecimal start) {
        Map<BigDecimal, Deque<Entry>> leaving = new LinkedHashMap<>();
        Map<BigDecimal, Integer> surplus = new HashMap<>();
        for (Entry entry : day) {
            leaving.computeIfAbsent(before(entry), b -> new ArrayDeque<>()).add(entry);
            surplus.merge(before(entry), 1, Integer::sum);
            surplus.merge(after(entry), -1, Integer::sum);
        }
        BigDecimal natural = surplus.entrySet().stream()
                .filter(node -> node.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        BigDecimal from = start != null ? MoneyText.plain(start) : natural != null ? natural : before(day.getFirst());
        if (natural != null && natural.compareTo(from) != 0) {
            return null;
        }
        Deque<BigDecimal> nodes = new ArrayDeque<>(List.of(from));
        Deque<Entry> taken = new ArrayDeque<>();
        List<Entry> path = new ArrayList<>();
        while (!nodes.isEmpty()) {
            Deque<Entry> next = leaving.get(nodes.getLast());
            if (next != null && !next.isEmpty()) {
                Entry entry = next.removeFirst();
                taken.addLast(entry);
                nodes.addLast(after(entry));
            } else {
                nodes.removeLast();
                if (!taken.isEmpty()) {
                    path.addFirst(taken.removeLast());
                }
            }
        }
        return path.size() == day.size() && connected(path, from) ? path : null;
    }

    private static boolean connected(List<Entry> path, BigDecimal from) {
        BigDecimal at = from;
        for (Entry entry : path) {
            if (before(entry).compareTo(at) != 0) {
                return false;
            }
            at = after(entry);
        }
        return true;
    }

    private static List<Entry> nearest(List<Entry> day, @Nullable BigDecimal start) {
        List<Entry> left = new ArrayList<>(day);
        List<Entry> path = new ArrayList<>();
        BigDecimal at = start == null ? before(day.getFirst()) : start;
        while (!left.isEmpty()) {
            Entry next = left.getFirst();
            for (Entry entry : left) {
                if (gap(at, entry).compareTo(gap(at, next)) < 0) {
                    next = entry;
                }
            }
            left.remove(next);
            path.add(next);
            at = after(next);
        }
        return path;
    }

    private static BigDecimal gap(BigDecimal at, Entry entry) {
        return before(entry).subtract(at).abs();
    }

    /** Tries all orders of a few rows, giving up an order as soon as it is worse than the best. */
    private static final class Search {

        private final List<Entry> day;
        private final List<Entry> path = new ArrayList<>();
        private final boolean[] used;
        private final @Nullable BigDecimal start;
        private List<Entry> best;
        private int fewest = Integer.MAX_VALUE;
        private BigDecimal smallest = BigDecimal.ZERO;

        Search(List<Entry> day, @Nullable BigDecimal start) {
            this.day = day;
            this.start = start;
            this.used = new boolean[day.size()];
            this.best = List.copyOf(day);
        }

        List<Entry> best() {
            extend(start, 0, BigDecimal.ZERO);
            return best;
        }

        private void extend(@Nullable BigDecimal at, int gaps, BigDecimal size) {
            if (gaps > fewest || (gaps == fewest && size.compareTo(smallest) >= 0)) {
                return;
            }
            if (path.size() == day.size()) {
                best = List.copyOf(path);
                fewest = gaps;
                smallest = size;
                return;
            }
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    Entry entry = day.get(i);
                    BigDecimal gap = at == null ? BigDecimal.ZERO : gap(at, entry);
                    used[i] = true;
                    path.add(entry);
                    extend(after(entry), gaps + gap.signum(), size.add(gap));
                    path.removeLast();
                    used[i] = false;
                }
            }
        }
    }
}
