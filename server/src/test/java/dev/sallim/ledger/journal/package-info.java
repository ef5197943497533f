@NullMarked
package dev.sallim.ledger.journal;

import org.jspecify.annotations.NullMarked;
