/** Money that is to come back for an expense: what is expected, what came for it, and what is still owed. */
@NullMarked
package dev.sallim.planning.owed;

import org.jspecify.annotations.NullMarked;
