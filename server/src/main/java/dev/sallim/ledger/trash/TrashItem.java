package dev.sallim.ledger.trash;

import dev.sallim.ledger.TransactionView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the trash.
 *
 * @param kind as in paths: {@code accounts}, {@code transactions}
 * @param operationId what put it there
 * @param transactions how many transactions went along with it, and come back with it
 * @param transaction the transaction itself, where it is one
 */
record TrashItem(
        @Schema(example = "accounts") String kind,
        UUID id,
        String name,
        int version,
        Instant deletedAt,
        UUID operationId,
        long transactions,
        @Nullable TransactionView transaction) {}
