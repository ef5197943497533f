/** The ledger's arithmetic: kinds of accounts and transactions, flows, and the deltas that flows make of balances. */
@NullMarked
package dev.sallim.core.ledger;

import org.jspecify.annotations.NullMarked;
