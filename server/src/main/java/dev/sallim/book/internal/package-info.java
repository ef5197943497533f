/** How books and their members are kept and asked for. */
@NullMarked
package dev.sallim.book.internal;

import org.jspecify.annotations.NullMarked;
