package dev.sallim.planning.installment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.core.installment.Interest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a purchase is paid in parts, as its table holds it.
 *
 * @param transactionId the purchase
 * @param yearlyPercent of what is unpaid; not with {@code interestTotal}; neither: free of interest
 * @param interestTotal for all parts together, in the price's commodity
 */
public record Installment(
        UUID transactionId,
        int parts,
        LocalDate firstOn,
        @Nullable BigDecimal yearlyPercent,
        @Nullable BigDecimal interestTotal,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    @JsonIgnore
    InstallmentPlan plan() {
        return new InstallmentPlan(parts, firstOn, interest());
    }

    private Interest interest() {
        if (yearlyPercent != null) {
            return new Interest.Yearly(yearlyPercent);
        }
        return interestTotal == null ? new Interest.Free() : new Interest.Total(interestTotal);
    }

    Installment changedAt(int newVersion, Instant at) {
        return new Installment(transactionId, parts, firstOn, yearlyPercent, interestTotal, newVersion, createdAt, at);
    }
}
