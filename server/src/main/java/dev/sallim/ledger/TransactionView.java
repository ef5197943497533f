package dev.sallim.ledger;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as the API shows it and as the journal keeps it; the order of its fields is the canonical one.
 *
 * @param ordinal order within the day, ascending
 * @param kind derived from the flows
 * @param payee the payee's name
 * @param source PERSON, IMPORT, DEMO or RECURRING
 * @param sourceId the import run that it came with, or the recurring item that it is an occurrence of
 * @param deletedAt since when it is in the trash
 */
public record TransactionView(
        UUID id,
        LocalDate date,
        long ordinal,
        TransactionKind kind,
        @Nullable UUID payeeId,
        @Nullable String payee,
        String note,
        List<UUID> tagIds,
        List<FlowView> flows,

        @Schema(allowableValues = {"PERSON", "IMPORT", "DEMO", "RECURRING"})
        String source,

        @Nullable UUID sourceId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {
    /**
     * @param toAmount equals {@code amount} unless two commodities meet
     * @param fromState none on the side of a category
     * @param toState none on the side of a category
     */
    public record FlowView(
            UUID from,
            UUID to,
            Money amount,
            Money toAmount,
            String memo,
            @Nullable ClearingState fromState,
            @Nullable ClearingState toState) {}
}
