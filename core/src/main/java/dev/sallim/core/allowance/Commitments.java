package dev.sallim.core.allowance;

import java.util.List;

/**
 * What is known of the days ahead. It may hold more than the cycle: what was paid before today or is due after its end is left out.
 *
 * @param incomes recurring ones; the unpaid ones of the past are overdue, so only those that are still expected
 * @param expenses the same
 */
public record Commitments(List<Expected> incomes, List<Expected> expenses, List<GoalClaim> goals) {
    public Commitments {
        incomes = List.copyOf(incomes);
        expenses = List.copyOf(expenses);
        goals = List.copyOf(goals);
    }
}
