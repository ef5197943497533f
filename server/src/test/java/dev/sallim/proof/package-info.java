/** Proof of the ledger from outside: random histories against a book kept on paper, many writers at once. */
@NullMarked
package dev.sallim.proof;

import org.jspecify.annotations.NullMarked;
