/** How people are kept, checked and kept signed in. */
@NullMarked
package dev.sallim.identity.internal;

import org.jspecify.annotations.NullMarked;
