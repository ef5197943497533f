/** Looks ahead: balances day by day, and what a period will cost ({@code docs/forecast.md}). */
@NullMarked
package dev.sallim.planning.forecast;

import org.jspecify.annotations.NullMarked;
