package dev.sallim.planning.installment;

import dev.sallim.core.installment.InstallmentPlan.Part;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.installment.Purchase.Price;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that is paid in parts, and how far it is.
 *
 * @param transactionId the purchase
 * @param date of the purchase
 * @param cardId the account that it was paid with; none where the transaction is no purchase on one card any more, or in the trash: then
 *     the plan counts for nothing
 * @param price none as for {@code cardId}
 * @param interest none where it is free of interest
 * @param interestTotal what all parts cost on top of the price; no account bears it until somebody books it
 * @param partsCome how many parts have come by today
 * @param left of the price, after today
 * @param next the first part that has not come; none where all have
 */
@Schema(name = "Installment")
record InstallmentView(
        UUID transactionId,
        LocalDate date,
        @Nullable String payee,
        String note,
        @Nullable UUID cardId,
        @Nullable Money price,
        int parts,
        LocalDate firstOn,
        LocalDate lastOn,
        @Nullable InterestView interest,
        @Nullable Money interestTotal,
        int partsCome,
        @Nullable Money left,
        @Nullable PartView next,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static InstallmentView of(Chart chart, Installment installment, Purchase purchase, LocalDate today) {
        Price price = purchase.price();
        List<PartView> parts = parts(chart, installment, price);
        int come =
                (int) parts.stream().filter(part -> !part.on().isAfter(today)).count();
        CommodityCode code = price == null ? null : code(chart, price);
        BigDecimal cost = parts.stream().map(part -> part.interest().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new InstallmentView(
                installment.transactionId(),
                purchase.date(),
                purchase.payee(),
                purchase.note(),
                price == null ? null : price.card(),
                price == null || code == null ? null : Money.of(price.amount(), code),
                installment.parts(),
                installment.firstOn(),
                installment.plan().lastOn(),
                interest(installment, code),
                code == null ? null : Money.of(cost, code),
                come,
                price == null || code == null
                        ? null
                        : come == 0
                                ? Money.of(price.amount(), code)
                                : parts.get(come - 1).left(),
                come < parts.size() ? parts.get(come) : null,
                installment.version(),
                installment.createdAt(),
                installment.updatedAt());
    }

    static List<PartView> parts(Chart chart, Installment installment, @Nullable Price price) {
        if (price == null) {
            return List.of();
        }
        CommodityCode code = code(chart, price);
        return installment.plan().of(price.amount(), Scales.of(chart, price.commodity())).stream()
                .map(part -> PartView.of(part, code))
                .toList();
    }

    static CommodityCode code(Chart chart, Price price) {
        return chart.commodity(price.commodity()).orElseThrow().code();
    }

    private static @Nullable InterestView interest(Installment installment, @Nullable CommodityCode code) {
        BigDecimal percent = installment.yearlyPercent();
        BigDecimal total = installment.interestTotal();
        if (percent == null && total == null) {
            return null;
        }
        return new InterestView(percent, total == null || code == null ? null : Money.of(total, code));
    }

    /** One of the two. */
    @Schema(name = "InstallmentCost")
    record InterestView(
            @Nullable BigDecimal yearlyPercent, @Nullable Money total) {}

    /**
     * @param number from 1
     * @param principal its share of the price
     * @param total with interest
     * @param left of the price, after it
     */
    @Schema(name = "InstallmentPart")
    record PartView(int number, LocalDate on, Money principal, Money interest, Money total, Money left) {
        static PartView of(Part part, CommodityCode code) {
            return new PartView(
                    part.number(),
                    part.on(),
                    Money.of(part.principal(), code),
                    Money.of(part.interest(), code),
                    Money.of(part.principal().add(part.interest()), code),
                    Money.of(part.left(), code));
        }
    }

    /** @param period whose budget bears it, where that is drawn up already */
    @Schema(name = "InstallmentPartInPeriod")
    record BornePart(PartView part, @Nullable PeriodName period) {}

    @Schema(name = "InstallmentPeriod")
    record PeriodName(UUID id, String name) {}

    /**
     * How a transaction is paid, or could be.
     *
     * @param price what parts would be of; none where it is no purchase on one card
     * @param plan none where it is paid at once
     * @param schedule all parts of the plan
     */
    @Schema(name = "InstallmentPlan")
    record Plan(@Nullable Money price, @Nullable InstallmentView plan, List<BornePart> schedule) {
        Plan {
            schedule = List.copyOf(schedule);
        }
    }

    /** @param left of the price after today, of all that are not finished on this card */
    @Schema(name = "InstallmentTotal")
    record Total(UUID cardId, Money left) {}

    /**
     * One page.
     *
     * @param totals of all pages, by card; none of finished ones
     * @param next where the next page begins; null on the last one
     */
    @Schema(name = "InstallmentPage")
    record InstallmentPage(
            List<InstallmentView> items,
            List<Total> totals,
            @Nullable String next) {
        InstallmentPage {
            items = List.copyOf(items);
            totals = List.copyOf(totals);
        }
    }
}
