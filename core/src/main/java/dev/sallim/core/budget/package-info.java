/** Budget lines: what is left of a plan, what of it goes on to the next period, and how it stands. */
@NullMarked
package dev.sallim.core.budget;

import org.jspecify.annotations.NullMarked;
