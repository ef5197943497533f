package dev.sallim.planning.alert;

import dev.sallim.planning.alert.AlertRule.AlertThreshold;
import dev.sallim.platform.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about alerts. */
final class AlertRequests {
    private AlertRequests() {}

    record NewAlert(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            AlertScope scope,

            @Schema(description = "of BUDGET and WALLET; of ALLOWANCE left out for the whole book's") @Nullable
            UUID walletId,

            @Schema(description = "of BUDGET: left out for the whole budget") @Nullable
            UUID categoryId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            AlertDirection direction,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            AlertThreshold threshold) {}

    /** What it watches stays. */
    record AlertEdit(Change<String> name, Change<AlertDirection> direction, Change<AlertThreshold> threshold) {}
}
