/** Sums over whole books, read from positions and rollups. */
@NullMarked
package dev.sallim.ledger.figures;

import org.jspecify.annotations.NullMarked;
