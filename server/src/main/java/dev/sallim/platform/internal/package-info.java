/** How the platform keeps its promises: the database and its pool, runs, secrets. Nothing here is for other modules. */
@NullMarked
package dev.sallim.platform.internal;

import org.jspecify.annotations.NullMarked;
