/** Days on which something comes again and again, by the recurrence rules of RFC 5545. */
@NullMarked
package dev.sallim.core.recurrence;

import org.jspecify.annotations.NullMarked;
