package dev.sallim.planning.forecast;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balances as they will be if everything comes as it is expected, and nothing else does ({@code docs/forecast.md}).
 *
 * @param from today, in the book's zone
 * @param accounts cash, checking, savings and cards; each in its own commodity, without what the budget still plans
 * @param total of the accounts that have a rate, in the book's currency at today's rates, and with what the budget still plans
 * @param cardPayments what cards will ask for by their terms, in the order of their days; not of those that a recurring item pays
 * @param budget what the budget still plans; none where it was not asked for
 * @param missingRates commodities without a rate: what is in them is in no total
 */
@Schema(name = "BalanceForecast")
record BalanceView(
        LocalDate from,
        LocalDate to,
        BalanceSeries total,
        List<AccountSeries> accounts,
        List<CardPayment> cardPayments,
        @Nullable BudgetShare budget,
        List<CommodityCode> missingRates) {
    BalanceView {
        cardPayments = List.copyOf(cardPayments);
        accounts = List.copyOf(accounts);
        missingRates = List.copyOf(missingRates);
    }

    /**
     * A balance as days go by.
     *
     * @param start what is there as of today, by what is booked
     * @param low the lowest that a day ends with, at the first such day
     * @param end of the last day
     * @param days today, and each day at whose end the balance is another than the day before
     */
    record BalanceSeries(Money start, BalancePoint low, Money end, List<BalancePoint> days) {
        BalanceSeries {
            days = List.copyOf(days);
        }
    }

    /** @param balance when the day has ended */
    record BalancePoint(LocalDate date, Money balance) {}

    /** @param converted whether it is in the total; not where its commodity has no rate */
    @Schema(name = "AccountForecast")
    record AccountSeries(UUID accountId, boolean converted, BalanceSeries balance) {}

    /**
     * A card's bill, paid when it is due; today where it is late.
     *
     * @param amount with what will be charged by then, less parts of purchases that later bills ask for
     */
    record CardPayment(UUID cardId, UUID payingAccountId, LocalDate dueOn, Money amount) {}

    /**
     * What the budgets of the periods that run still plan to spend.
     *
     * @param amount of all of them, in the book's currency; what has no rate is left out
     */
    @Schema(name = "BudgetForecast")
    record BudgetShare(Money amount, List<BudgetPeriod> periods) {
        BudgetShare {
            periods = List.copyOf(periods);
        }
    }

    /** @param to the last day of the period: the amounts are spread evenly from today to then */
    @Schema(name = "BudgetForecastPeriod")
    record BudgetPeriod(UUID periodId, UUID walletId, LocalDate to, List<BudgetPart> lines) {
        BudgetPeriod {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One category's line.
     *
     * @param left what the line has left, more than zero
     * @param expected what recurring items will take of it until the period ends
     * @param amount left less expected, zero at least: what is spread over the days
     */
    @Schema(name = "BudgetForecastLine")
    record BudgetPart(UUID categoryId, Money left, Money expected, Money amount) {}
}
