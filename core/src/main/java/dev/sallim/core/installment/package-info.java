/** Prices paid in parts: which day bears what, with or without interest. */
@NullMarked
package dev.sallim.core.installment;

import org.jspecify.annotations.NullMarked;
