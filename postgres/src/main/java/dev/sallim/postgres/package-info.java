/** Starts, watches and stops an embedded PostgreSQL whose writes are durable. */
@NullMarked
package dev.sallim.postgres;

import org.jspecify.annotations.NullMarked;
