/** Savings goals: what they claim each period, when they will be reached, and what of an account is set aside for them. */
@NullMarked
package dev.sallim.core.goal;

import org.jspecify.annotations.NullMarked;
