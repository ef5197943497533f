@NullMarked
package dev.sallim.ledger.verify;

import org.jspecify.annotations.NullMarked;
