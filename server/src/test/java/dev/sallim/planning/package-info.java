/** Planning over HTTP, against a real database. */
@NullMarked
package dev.sallim.planning;

import org.jspecify.annotations.NullMarked;
