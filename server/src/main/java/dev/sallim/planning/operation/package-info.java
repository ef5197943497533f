/** How writes of planning are done: one transaction each, with key, journal and an operation that undo can name. */
@NullMarked
package dev.sallim.planning.operation;

import org.jspecify.annotations.NullMarked;
