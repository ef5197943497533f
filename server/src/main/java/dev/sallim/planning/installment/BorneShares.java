package dev.sallim.planning.installment;

import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.installment.InstallmentSql.Borne;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What days bear of purchases that are paid in parts: for whoever plans by the parts and not by the price. */
@Component
public class BorneShares {
    private final InstallmentSql sql;

    BorneShares(InstallmentSql sql) {
        this.sql = sql;
    }

    /**
     * What some days bear of a purchase, in one category and from one card.
     *
     * @param boughtOn the day of the purchase, whose rate all its parts have
     * @param spent in the category's commodity
     * @param paid in the card's commodity
     * @param payee of the purchase
     * @param tags those of the purchase that were asked for
     */
    public record Share(
            LocalDate boughtOn,
            UUID category,
            UUID spentCommodity,
            Amounts spent,
            UUID card,
            UUID cardCommodity,
            Amounts paid,
            @Nullable UUID payee,
            List<UUID> tags) {
        public Share {
            tags = List.copyOf(tags);
        }
    }

    /**
     * @param whole the price, where it was bought within the days; else nothing
     * @param borne the parts that fall within the days
     * @param earlier what was bought before the days and was not borne before them
     */
    public record Amounts(BigDecimal whole, BigDecimal borne, BigDecimal earlier) {
        /** By how much the days bear more than was bought in them. */
        public BigDecimal more() {
            return borne.subtract(whole);
        }
    }

    /** Of a wallet's cards; purchases of which the days neither bear nor have anything are left out. */
    public List<Share> of(BookAccess access, Chart chart, UUID wallet, DayRange days, Collection<UUID> tags) {
        return sql.ofWallet(access.book(), wallet, days, tags).stream()
                .map(one -> share(chart, one, days))
                .toList();
    }

    private static Share share(Chart chart, Borne one, DayRange days) {
        PurchaseFlow flow = one.flow();
        InstallmentPlan plan = one.installment().plan();
        return new Share(
                flow.date(),
                flow.category(),
                flow.spentCommodity(),
                amounts(plan, flow.spent(), Scales.of(chart, flow.spentCommodity()), flow.date(), days),
                flow.card(),
                flow.cardCommodity(),
                amounts(plan, flow.amount(), Scales.of(chart, flow.cardCommodity()), flow.date(), days),
                one.payee(),
                one.tags());
    }

    private static Amounts amounts(InstallmentPlan plan, BigDecimal price, int scale, LocalDate bought, DayRange days) {
        boolean before = bought.isBefore(days.first());
        boolean within = !before && !bought.isAfter(days.last());
        return new Amounts(
                within ? price : BigDecimal.ZERO,
                plan.within(price, scale, days),
                before ? plan.after(price, scale, days.first().minusDays(1)) : BigDecimal.ZERO);
    }
}
