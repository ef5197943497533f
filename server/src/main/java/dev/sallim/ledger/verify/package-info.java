/** Asks a book's tables whether they hold what the ledger promises. */
@NullMarked
package dev.sallim.ledger.verify;

import org.jspecify.annotations.NullMarked;
