package dev.sallim.ledger.internal;

import dev.sallim.platform.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers over HTTP.
 *
 * @param body JSON; none where there is nothing to show
 * @param replayed whether an earlier request with the same key did it
 */
public record WriteResult(
        int status, @Nullable String body, @Nullable String etag, OperationId operation, boolean replayed) {}
