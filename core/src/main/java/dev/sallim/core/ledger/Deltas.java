package dev.sallim.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What a write changes of balances: one delta per (account, commodity) and one per (account, wallet, commodity, day),
 * both in the order in which PostgreSQL sorts their keys, which is the order of the locks.
 *
 * <p>An edit is {@code Deltas.of(newLines, newDay).minus(Deltas.of(oldLines, oldDay))}; the trash is
 * {@code Deltas.none().minus(...)}; a bulk verb or an import adds up many with {@link Sum}. Changes that cancel stay in
 * both lists as zeros, so that whoever applies the deltas still meets every position and its guards.
 */
public record Deltas(List<PositionDelta> positions, List<DayDelta> days) {
    private static final Deltas NONE = new Deltas(List.of(), List.of());

    public Deltas {
        positions = List.copyOf(positions);
        days = List.copyOf(days);
    }

    public static Deltas none() {
        return NONE;
    }

    /** What posting these flows on a day changes. */
    public static Deltas of(List<FlowLine> lines, LocalDate day) {
        return new Sum().add(lines, day).toDeltas();
    }

    public Deltas plus(Deltas other) {
        return new Sum(this).add(other).toDeltas();
    }

    public Deltas minus(Deltas other) {
        return plus(other.negated());
    }

    public Deltas negated() {
        return new Deltas(
                positions.stream()
                        .map(it -> new PositionDelta(
                                it.account(), it.commodity(), it.quantity().negate(), it.earliest()))
                        .toList(),
                days.stream().map(DayDelta::negated).toList());
    }

    /** The growing part of the day rollups, each figure at least 0: what may be proposed to an upsert. */
    public List<DayDelta> additions() {
        return days.stream().map(DayDelta::added).filter(it -> !it.isNothing()).toList();
    }

    /** The shrinking part of the day rollups, as what to take away, each figure at least 0: the rows exist already. */
    public List<DayDelta> reversals() {
        return days.stream()
                .map(it -> it.negated().added())
                .filter(it -> !it.isNothing())
                .toList();
    }

    /** Adds up the deltas of many transactions, in any order. Not for several threads. */
    public static final class Sum {
        /** Folding now and then keeps an import of 500,000 rows at the size of its distinct keys. */
        private static final int FOLD_AT = 8_192;

        private List<PositionDelta> positions = new ArrayList<>();
        private List<DayDelta> days = new ArrayList<>();
        private int foldAt = FOLD_AT;

        public Sum() {}

        private Sum(Deltas start) {
            add(start);
        }

        public Sum add(List<FlowLine> lines, LocalDate day) {
            for (FlowLine line : lines) {
                FlowSide from = line.from();
                positions.add(new PositionDelta(
                        from.account(), from.commodity(), from.amount().negate(), day));
                days.add(new DayDelta(
                        from.account(), from.wallet(), from.commodity(), day, BigDecimal.ZERO, from.amount(), 1));
                FlowSide to = line.to();
                positions.add(new PositionDelta(to.account(), to.commodity(), to.amount(), day));
                days.add(new DayDelta(to.account(), to.wallet(), to.commodity(), day, to.amount(), BigDecimal.ZERO, 1));
            }
            foldIfLarge();
            return this;
        }

        public Sum add(Deltas deltas) {
            positions.addAll(deltas.positions);
            days.addAll(deltas.days);
            foldIfLarge();
            return this;
        }

        public Sum subtract(List<FlowLine> lines, LocalDate day) {
            return add(Deltas.of(lines, day).negated());
        }

        public Deltas toDeltas() {
            fold();
            return new Deltas(positions, days);
        }

        private void foldIfLarge() {
            if (days.size() > foldAt) {
                fold();
                foldAt = Math.max(FOLD_AT, 2 * days.size());
            }
        }

        private void fold() {
            positions = folded(positions, PositionDelta.KEY_ORDER, PositionDelta::plus);
            days = folded(days, DayDelta.KEY_ORDER, DayDelta::plus);
        }

        private static <T> List<T> folded(List<T> items, Comparator<T> order, BinaryOperator<T> plus) {
            items.sort(order);
            List<T> result = new ArrayList<>(items.size());
            for (T item : items) {
                T last = result.isEmpty() ? null : result.getLast();
                if (last != null && order.compare(last, item) == 0) {
                    result.set(result.size() - 1, plus.apply(last, item));
                } else {
                    result.add(item);
                }
            }
            return result;
        }
    }
}
