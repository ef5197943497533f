@NullMarked
package dev.sallim.ledger.trash;

import org.jspecify.annotations.NullMarked;
