package dev.sallim.planning.operation;

import dev.sallim.platform.OperationId;

/**
 * A write that went through.
 *
 * @param replayed the answer is that of an earlier request with the same key
 */
public record Written<T>(T body, OperationId operation, boolean replayed) {}
