/** How a file becomes staged rows, and staged rows become transactions. */
@NullMarked
package dev.sallim.interchange.internal;

import org.jspecify.annotations.NullMarked;
