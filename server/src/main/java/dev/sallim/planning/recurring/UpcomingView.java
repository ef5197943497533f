package dev.sallim.planning.recurring;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What recurs between two days.
 *
 * @param balance of the accounts when the day before {@code from} has ended, in the book's currency; what is expected until then is in it
 * @param missingRates commodities without a rate: their amounts are in no balance
 */
@Schema(name = "Upcoming")
record UpcomingView(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        Money balance,
        List<OccurrenceView> items,
        List<CommodityCode> missingRates) {}
