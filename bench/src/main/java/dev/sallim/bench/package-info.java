/** Measures the bars from outside the product: its own HTTP client, its own data, its own server process. */
@NullMarked
package dev.sallim.bench;

import org.jspecify.annotations.NullMarked;
