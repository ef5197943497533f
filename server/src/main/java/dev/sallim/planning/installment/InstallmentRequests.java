package dev.sallim.planning.installment;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people send about paying in parts. */
final class InstallmentRequests {
    private InstallmentRequests() {}

    @Schema(name = "InstallmentRequest")
    record Parts(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "how many, 2 to 60") @Nullable
            Integer parts,

            @Schema(
                    description =
                            "the day of the first part, from the purchase's on and at most a year later; left out: the purchase's. The"
                                    + " others follow a month apart")
            @Nullable
            LocalDate firstOn,

            @Schema(description = "left out: free of interest") @Nullable
            Cost interest) {}

    /** One of the two. */
    @Schema(name = "InstallmentInterest")
    record Cost(
            @Schema(
                    description =
                            "percent of a year: 15.9 stands for 15.9 %; more than 0, at most 100. Each part bears a twelfth of it, of what"
                                    + " was unpaid before it, cut to the smallest unit")
            @Nullable
            BigDecimal yearlyPercent,

            @Schema(description = "for all parts together, in the commodity of the price; spread as the price is")
            @Nullable
            Money total) {}
}
