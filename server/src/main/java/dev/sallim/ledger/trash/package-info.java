/** The trash of a book: every kind of thing in one list. */
@NullMarked
package dev.sallim.ledger.trash;

import org.jspecify.annotations.NullMarked;
