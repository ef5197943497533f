package dev.sallim.planning.alert;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rule's figure stands to its threshold now.
 *
 * @param subject the period or the day; each has its own crossings
 * @param threshold exact; shown rounded to the currency
 * @param plan what percentages are of
 */
record Standing(
        AlertRule rule,
        String subject,
        @Nullable UUID periodId,
        CommodityCode currency,
        BigDecimal figure,
        BigDecimal threshold,
        @Nullable BigDecimal plan) {
    private static final int PERCENT = 2;

    /**
     * None where the rule cannot be told: its money is of another currency than the figure, or there is no plan to be ahead of.
     *
     * @param pace the share of the days that have passed; only of a budget
     */
    static Optional<Standing> of(AlertRule rule, Figure figure, BigDecimal pace) {
        BigDecimal amount = rule.threshold().amount();
        BigDecimal percent = rule.threshold().percent();
        BigDecimal plan = figure.plan();
        BigDecimal threshold;
        if (amount != null) {
            if (!figure.currency().value().equals(rule.threshold().commodity())) {
                return Optional.empty();
            }
            threshold = amount;
        } else if (percent != null && plan != null) {
            threshold = plan.multiply(percent).movePointLeft(PERCENT);
        } else {
            return Optional.empty();
        }
        if (rule.direction() == AlertDirection.PACE) {
            if (plan == null || plan.signum() <= 0) {
                return Optional.empty();
            }
            threshold = threshold.add(plan.multiply(pace));
        }
        return Optional.of(new Standing(
                rule, figure.subject(), figure.periodId(), figure.currency(), figure.amount(), threshold, plan));
    }

    boolean beyond() {
        int side = figure.compareTo(threshold);
        return rule.direction() == AlertDirection.UNDER ? side < 0 : side > 0;
    }

    BigDecimal shownThreshold() {
        int scale = Currencies.scaleOf(currency).orElse(Math.max(0, figure.scale()));
        return threshold.setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** What a rule looks at. */
    record Figure(
            String subject,
            @Nullable UUID periodId,
            CommodityCode currency,
            BigDecimal amount,
            @Nullable BigDecimal plan) {}
}
