package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.LeftoverPolicy;
import dev.sallim.core.allowance.PoolLine.Label;
import dev.sallim.core.allowance.Shortfall.Reason;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on a day, and how that comes about: {@code docs/allowance.md}. All amounts are in one currency.
 *
 * @param walletId whose it is; none: the whole book's
 * @param allowance what the day has as a whole, whatever of it is spent already
 * @param spentToday what was spent on it and not expected, less refunds
 * @param left allowance less spentToday
 * @param carried what of the allowance comes from the day before; zero but for CARRY
 * @param from the first day of the cycle
 * @param until the last day of the cycle: the money has to last through it
 * @param days the day itself and those after it
 * @param nextPayday none where no income is known ahead, and the cycle ends with the period
 * @param tomorrow what the next day has if nothing else is spent; none on the last one
 * @param pool what there is for these days: the sum of the explanation
 * @param plan each day to the end, if each of them is used up; they add up to the pool
 * @param shortfall none unless left is negative
 * @param missingRates commodities of which some amount could not be converted: it is in no figure here
 */
@Schema(name = "Allowance")
record AllowanceView(
        LocalDate date,
        @Nullable UUID walletId,
        Basis basis,
        LeftoverPolicy policy,
        Money allowance,
        Money spentToday,
        Money left,
        Money carried,
        LocalDate from,
        LocalDate until,
        int days,
        @Nullable LocalDate nextPayday,
        @Nullable Money tomorrow,
        Money pool,
        List<Step> explanation,
        List<PlannedDay> plan,
        @Nullable Shortfall shortfall,
        List<CommodityCode> missingRates) {
    AllowanceView {
        explanation = List.copyOf(explanation);
        plan = List.copyOf(plan);
        missingRates = List.copyOf(missingRates);
    }

    /**
     * One addend of the pool.
     *
     * @param name of the recurring item or goal
     * @param id of the recurring item or goal
     * @param day on which a recurring item is due
     * @param amount with its sign
     */
    @Schema(name = "AllowanceStep")
    record Step(
            Label label,
            @Nullable String name,
            @Nullable UUID id,
            @Nullable LocalDate day,
            Money amount) {}

    @Schema(name = "AllowanceDay")
    record PlannedDay(LocalDate date, Money amount) {}

    /** @param recoversOn the first day that is not below zero again, if nothing unexpected is spent until then; none where none is known */
    record Shortfall(Reason reason, @Nullable LocalDate recoversOn) {}

    /** A day of the cycle that has passed, or today. */
    @Schema(name = "AllowancePast")
    record PastDay(LocalDate date, Money allowance, Money spent, Money left) {}

    /** The days of the cycle up to the one that was asked for. */
    @Schema(name = "AllowanceHistory")
    record History(List<PastDay> items) {
        History {
            items = List.copyOf(items);
        }
    }
}
