package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.Movement;
import dev.sallim.core.forecast.StartBalance;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookRates;
import dev.sallim.planning.forecast.BalanceView.CardPayment;
import dev.sallim.planning.recurring.ExpectedFlows.Ahead;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What a balance forecast starts from.
 *
 * @param accounts the commodity of each account that is shown
 * @param starts of these accounts, then of each budget that is counted
 * @param movements booked for later days, expected and planned, the cards' payments too
 * @param missing commodities without a rate
 * @param rates of today
 * @param scale the decimals of the book's currency
 */
record Ground(
        DayRange days,
        CommodityCode currency,
        int scale,
        Map<UUID, CommodityCode> accounts,
        List<StartBalance> starts,
        List<Movement> movements,
        Ahead ahead,
        List<CardPayment> cardPayments,
        SortedSet<CommodityCode> missing,
        BookRates.Table rates) {
    /** Of an account that is shown. */
    CommodityCode commodity(UUID account) {
        return Objects.requireNonNull(accounts.get(account), "no such account");
    }
}
