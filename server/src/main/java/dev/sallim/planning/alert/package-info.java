/** Alerts: what somebody wants to be told of, the moments at which it came to pass, and who has read of them. */
@NullMarked
package dev.sallim.planning.alert;

import org.jspecify.annotations.NullMarked;
