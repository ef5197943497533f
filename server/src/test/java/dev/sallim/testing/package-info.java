/** What tests stand on: one PostgreSQL per run, a database per class, a settable clock, a small HTTP client, a tap on the wire. */
@NullMarked
package dev.sallim.testing;

import org.jspecify.annotations.NullMarked;
