package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.SystemRole;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category as the API shows it.
 *
 * @param categoryClass INCOME or EXPENSE, for good
 * @param fixed one of the two that stand in where a category is left out: it may be renamed, not removed
 * @param archivedAt since when it is put away; none while it is offered
 * @param uses how many live flows are in it, its children's apart; only where it was asked for
 */
record CategoryView(
        UUID id,
        String name,

        @Schema(allowableValues = {"INCOME", "EXPENSE"}) @JsonProperty("class")
        AccountClass categoryClass,

        @Nullable UUID parentId,
        @Nullable Priority priority,
        @Nullable String colour,
        @Nullable String icon,
        int sortOrder,
        boolean fixed,
        @Nullable Instant archivedAt,
        @Nullable Long uses,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static CategoryView of(AccountRow row, @Nullable Long uses) {
        AccountRow.Label label = row.label();
        return new CategoryView(
                row.id(),
                label.name(),
                row.shape().accountClass(),
                row.shape().parentId(),
                label.priority(),
                label.colour(),
                label.icon(),
                label.sortOrder(),
                row.shape().role() != SystemRole.NONE,
                row.life().archivedAt(),
                uses,
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }
}
