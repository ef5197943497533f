package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The money for the days ahead, as the sum that it is: S + I - R - G, and less what was put aside. */
public record Pool(List<PoolLine> lines) {
    private static final Set<PoolLine.Label> COMING_IN = Set.of(
            PoolLine.Label.EARNED,
            PoolLine.Label.SPENT,
            PoolLine.Label.CASH,
            PoolLine.Label.CARD_DEBT,
            PoolLine.Label.INCOME_AHEAD,
            PoolLine.Label.INCOME_OVERDUE);

    public Pool {
        lines = List.copyOf(lines);
    }

    static Pool of(AllowanceCycle cycle, AllowanceBasis basis, Commitments commitments) {
        List<PoolLine> lines = new ArrayList<>();
        switch (basis) {
            case AllowanceBasis.Income(BigDecimal earned, BigDecimal spent) -> {
                lines.add(PoolLine.of(PoolLine.Label.EARNED, earned));
                lines.add(PoolLine.of(PoolLine.Label.SPENT, spent.negate()));
            }
            case AllowanceBasis.Balance(BigDecimal cash, BigDecimal cardDebt, BigDecimal _) -> {
                lines.add(PoolLine.of(PoolLine.Label.CASH, cash));
                lines.add(PoolLine.of(PoolLine.Label.CARD_DEBT, cardDebt.negate()));
            }
        }
        ahead(commitments.incomes(), cycle)
                .map(item -> income(item, cycle.today()))
                .forEach(lines::add);
        ahead(commitments.expenses(), cycle)
                .map(item -> expense(item, cycle.today()))
                .forEach(lines::add);
        for (GoalClaim claim : commitments.goals()) {
            BigDecimal held = claim.heldBack(basis);
            if (held.signum() > 0) {
                lines.add(new PoolLine(PoolLine.Label.GOAL, claim.ref(), null, held.negate()));
            }
        }
        return new Pool(lines);
    }

    public BigDecimal total() {
        return lines.stream().map(PoolLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Pool less(BigDecimal saved) {
        if (saved.signum() == 0) {
            return this;
        }
        List<PoolLine> more = new ArrayList<>(lines);
        more.add(PoolLine.of(PoolLine.Label.SAVED, saved.negate()));
        return new Pool(more);
    }

    /** S + I: what there is before any claim on it. */
    BigDecimal beforeClaims() {
        return sum(COMING_IN);
    }

    BigDecimal goals() {
        return sum(Set.of(PoolLine.Label.GOAL));
    }

    private BigDecimal sum(Set<PoolLine.Label> labels) {
        return lines.stream()
                .filter(line -> labels.contains(line.label()))
                .map(PoolLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Expected> ahead(List<Expected> items, AllowanceCycle cycle) {
        return items.stream()
                .filter(item -> item.isAhead(cycle.today(), cycle.days().last()));
    }

    private static PoolLine income(Expected item, LocalDate today) {
        PoolLine.Label label = item.isOverdue(today) ? PoolLine.Label.INCOME_OVERDUE : PoolLine.Label.INCOME_AHEAD;
        return new PoolLine(label, item.ref(), item.day(), item.value());
    }

    private static PoolLine expense(Expected item, LocalDate today) {
        PoolLine.Label label = item.isOverdue(today) ? PoolLine.Label.EXPENSE_OVERDUE : PoolLine.Label.EXPENSE_AHEAD;
        return new PoolLine(label, item.ref(), item.day(), item.value().negate());
    }
}
