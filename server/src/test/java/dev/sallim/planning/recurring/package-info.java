@NullMarked
package dev.sallim.planning.recurring;

import org.jspecify.annotations.NullMarked;
