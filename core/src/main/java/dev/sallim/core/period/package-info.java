/** Periods: how the days of a wallet are cut into stretches that are planned and closed, and which one comes next. */
@NullMarked
package dev.sallim.core.period;

import org.jspecify.annotations.NullMarked;
