/** A book's chart as people keep it: wallets, accounts and cards, categories, payees, tags, commodities. */
@NullMarked
package dev.sallim.ledger.chart;

import org.jspecify.annotations.NullMarked;
