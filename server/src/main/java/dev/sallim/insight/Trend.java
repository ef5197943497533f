package dev.sallim.insight;

import dev.sallim.core.money.Total;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in and went out, month by month, in one part of a book. Of a wallet, a category, a payee and a tag that is income, and expense
 * net of refunds; own transfers are neither. Of an account it is what entered it and what left it, transfers included, opening balances
 * apart. Totals are in the currency of the wallet or account, else of the book, by the rates of the last day that they cover, no later
 * than the day that was asked for; so the months need not add up to the whole where rates moved.
 *
 * @param from the first day of the first month
 * @param to the last day of the last month
 * @param in of all the months
 * @param months oldest first, those without anything too
 * @param inByCategory income by category, the largest ten: of a category those right below it, else those at the top
 * @param outByCategory expense in the same way
 * @param inByPayee income by payee, the largest ten; null for a wallet, whose flows are not read for this, and for a payee
 * @param outByPayee expense in the same way
 */
record Trend(
        LocalDate from,
        LocalDate to,
        Total in,
        Total out,
        List<Dashboard.Month> months,
        List<Dashboard.Category> inByCategory,
        List<Dashboard.Category> outByCategory,
        @Nullable List<Payee> inByPayee,
        @Nullable List<Payee> outByPayee) {
    /** @param payeeId null for what has no payee, as is its name */
    record Payee(@Nullable UUID payeeId, @Nullable String name, Total total) {}
}
