@NullMarked
package dev.sallim.ledger.search;

import org.jspecify.annotations.NullMarked;
