/** When a number is worth a recommendation, and the arithmetic of each; {@code docs/recommendations.md}. */
@NullMarked
package dev.sallim.core.recommendation;

import org.jspecify.annotations.NullMarked;
