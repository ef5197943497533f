package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.SpendingForecast;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What categories will cost in the period after the last finished one, in the wallet's currency ({@code docs/forecast.md}).
 *
 * @param from the first day of the period that is forecast
 * @param to its last day
 * @param basis what the history is cut into
 * @param historyFrom the first day of the history; none where there is none
 * @param periods how many finished ones the history has
 * @param needed fewer make no forecast
 * @param season how many make a year; 1: no seasons
 * @param items categories of expense in which something happened in the history
 * @param missingRates commodities of which some amount could not be converted: it is in no figure here
 */
@Schema(name = "SpendingForecast")
record SpendingView(
        UUID walletId,
        LocalDate from,
        LocalDate to,
        Basis basis,
        @Nullable LocalDate historyFrom,
        int periods,
        int needed,
        int season,
        List<CategorySpending> items,
        List<CommodityCode> missingRates) {
    SpendingView {
        items = List.copyOf(items);
        missingRates = List.copyOf(missingRates);
    }

    /** What the history of a wallet is cut into. */
    @Schema(name = "SpendingForecastBasis")
    enum Basis {
        /** Its closed periods. */
        PERIODS,
        /** Calendar months, where it has too few closed periods, or none lately. */
        MONTHS
    }

    /** What there is to say about a category. */
    @Schema(name = "SpendingForecastState")
    enum State {
        /** The history is shorter than needed. */
        TOO_SHORT,
        /** There is a forecast, but saying "as the period before" was at least as good so far. */
        NOT_BETTER,
        FORECAST
    }

    /**
     * @param last what it cost in the last finished period, net of refunds: the naive forecast
     * @param outlook none where the history is too short
     */
    @Schema(name = "CategorySpendingForecast")
    record CategorySpending(
            UUID categoryId,
            State state,
            Money last,
            @Nullable SpendingOutlook outlook) {}

    /**
     * @param low eight times in ten the amount should be from here
     * @param high to here
     * @param error by how much the last one-step forecasts were off on average
     * @param naiveError the same of "as the period before"
     * @param tested how many forecasts the errors are of
     */
    record SpendingOutlook(
            Money expected,
            Money low,
            Money high,
            SpendingForecast.Model model,
            Money error,
            Money naiveError,
            int tested) {}
}
