/** The journal as a chain: sealed after the commit, entry by entry, and shown per object. */
@NullMarked
package dev.sallim.ledger.journal;

import org.jspecify.annotations.NullMarked;
