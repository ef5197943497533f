/** The query language of the search box and the API: text to a tree of conditions with positions, and back. */
@NullMarked
package dev.sallim.core.query;

import org.jspecify.annotations.NullMarked;
