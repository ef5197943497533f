/** The daily allowance: what may still be spent today so that the money lasts until the next income, with every step of it. */
@NullMarked
package dev.sallim.core.allowance;

import org.jspecify.annotations.NullMarked;
