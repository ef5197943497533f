package dev.sallim.ledger.chart;

import dev.sallim.platform.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * A write that went through.
 *
 * @param version of the object, for the ETag; none where the answer is not one object
 * @param replayed the answer is that of an earlier request with the same key
 */
record Written<T>(T body, @Nullable String version, OperationId operation, boolean replayed) {}
