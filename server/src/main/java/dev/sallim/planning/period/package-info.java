/** The periods of wallets: drafted, active, closed; what proposes the next one, and what a closed one freezes. */
@NullMarked
package dev.sallim.planning.period;

import org.jspecify.annotations.NullMarked;
