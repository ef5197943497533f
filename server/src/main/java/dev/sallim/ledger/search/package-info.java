/** Finds transactions: lists, registers, totals, and the query language over them. */
@NullMarked
package dev.sallim.ledger.search;

import org.jspecify.annotations.NullMarked;
