/** Tests of imports, over HTTP. */
@NullMarked
package dev.sallim.interchange;

import org.jspecify.annotations.NullMarked;
