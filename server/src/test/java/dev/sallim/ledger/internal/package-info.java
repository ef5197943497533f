@NullMarked
package dev.sallim.ledger.internal;

import org.jspecify.annotations.NullMarked;
