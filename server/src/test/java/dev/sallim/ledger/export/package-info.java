@NullMarked
package dev.sallim.ledger.export;

import org.jspecify.annotations.NullMarked;
