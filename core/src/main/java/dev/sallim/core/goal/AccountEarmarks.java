package dev.sallim.core.goal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an account is set aside for which goal. Spending takes what is free first and is never refused; what is set aside and was
 * spent all the same is missing at the last goal first.
 *
 * @param earmarks one of each goal, the goal that is covered first at the head
 */
public record AccountEarmarks(BigDecimal balance, List<Earmark> earmarks) {
    public AccountEarmarks {
        earmarks = List.copyOf(earmarks);
        Set<String> goals = new HashSet<>();
        for (Earmark earmark : earmarks) {
            if (!goals.add(earmark.goal())) {
                throw new IllegalArgumentException("two earmarks of one account for " + earmark.goal());
            }
        }
    }

    /**
     * Money of an account for a goal.
     *
     * @param amount zero or more
     */
    public record Earmark(String goal, BigDecimal amount) {
        public Earmark {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("negative earmark: " + amount);
            }
        }
    }

    /** Whether an earmark may be set. */
    public sealed interface Setting {
        record Accepted() implements Setting {}

        /**
         * More than there is.
         *
         * @param most what it could be set to
         */
        record Refused(BigDecimal most) implements Setting {}
    }

    /** What no goal claims; below zero where more was set aside than there is. */
    public BigDecimal free() {
        return balance.subtract(sumBefore(earmarks.size()));
    }

    /** How much of a goal's earmark is not there; zero for a goal that has none. */
    public BigDecimal shortBy(String goal) {
        int index = indexOf(goal);
        if (index < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal forIt = balance.subtract(sumBefore(index)).max(BigDecimal.ZERO);
        return earmarks.get(index).amount().subtract(forIt).max(BigDecimal.ZERO);
    }

    /** Accepted up to what other goals leave of the balance, and wherever it is not more than before. */
    public Setting set(String goal, BigDecimal amount) {
        int index = indexOf(goal);
        BigDecimal present = index < 0 ? BigDecimal.ZERO : earmarks.get(index).amount();
        BigDecimal most = free().add(present).max(present);
        return amount.compareTo(most) <= 0 ? new Setting.Accepted() : new Setting.Refused(most);
    }

    private int indexOf(String goal) {
        for (int i = 0; i < earmarks.size(); i++) {
            if (earmarks.get(i).goal().equals(goal)) {
                return i;
            }
        }
        return -1;
    }

    private BigDecimal sumBefore(int index) {
        return earmarks.subList(0, index).stream().map(Earmark::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
