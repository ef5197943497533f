/** Money, ledger arithmetic and file formats: pure Java, no clock, no I/O of its own. */
@NullMarked
package dev.sallim.core;

import org.jspecify.annotations.NullMarked;
