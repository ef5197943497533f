/** Savings goals: what is set aside for them, what they get, and when they will be reached. */
@NullMarked
package dev.sallim.planning.goal;

import org.jspecify.annotations.NullMarked;
