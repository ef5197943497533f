package dev.sallim.ledger.search;

import dev.sallim.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * How an account's balance went, in a number of points that a chart can draw however long the time is.
 *
 * @param from the first day
 * @param to the last day
 * @param step the points are at the ends of days, or of weeks, months or years where days would be too many
 * @param opening the balance when the first day began
 * @param points where it changed, oldest first, and the last day; it stays the same until the next
 */
record BalanceLine(LocalDate from, LocalDate to, Step step, Money opening, List<Point> points) {
    enum Step {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** The balance at the end of a day. */
    record Point(LocalDate day, Money balance) {}
}
