/** Purchases on cards that are paid in parts: which day bears what, in the budget and on the bill. */
@NullMarked
package dev.sallim.planning.installment;

import org.jspecify.annotations.NullMarked;
