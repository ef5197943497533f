/** Writes lists of transactions as files for spreadsheets. */
@NullMarked
package dev.sallim.ledger.export;

import org.jspecify.annotations.NullMarked;
