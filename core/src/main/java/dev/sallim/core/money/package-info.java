/** Amounts of commodities: exact money, its texts, the currencies of ISO 4217, exchange rates and totals. */
@NullMarked
package dev.sallim.core.money;

import org.jspecify.annotations.NullMarked;
