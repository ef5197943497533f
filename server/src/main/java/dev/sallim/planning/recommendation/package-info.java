/** What the numbers of planning recommend, each with its arithmetic. */
@NullMarked
package dev.sallim.planning.recommendation;

import org.jspecify.annotations.NullMarked;
