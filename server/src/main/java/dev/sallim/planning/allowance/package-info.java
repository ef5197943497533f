/** The daily allowance: what may still be spent today, with every step of it ({@code docs/allowance.md}). */
@NullMarked
package dev.sallim.planning.allowance;

import org.jspecify.annotations.NullMarked;
