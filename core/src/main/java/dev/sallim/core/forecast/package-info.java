/** Forecasts: balances day by day from what is known to come, and the spending of the next period from that of past ones. */
@NullMarked
package dev.sallim.core.forecast;

import org.jspecify.annotations.NullMarked;
