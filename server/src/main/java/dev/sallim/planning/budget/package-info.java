/** What a period plans for each category, and how it compares with what happened. */
@NullMarked
package dev.sallim.planning.budget;

import org.jspecify.annotations.NullMarked;
