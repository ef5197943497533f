package dev.sallim.ledger.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a book's journal is sealed.
 *
 * @param unsealed entries that wait for their seal, normally for seconds
 * @param sealedAt when the last one got it
 */
record JournalState(long sealed, long unsealed, @Nullable Instant sealedAt) {}
