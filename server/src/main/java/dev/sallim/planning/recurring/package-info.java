/** What comes again and again: recurring items, what becomes of each of their days, and what may be one that nobody wrote down yet. */
@NullMarked
package dev.sallim.planning.recurring;

import org.jspecify.annotations.NullMarked;
