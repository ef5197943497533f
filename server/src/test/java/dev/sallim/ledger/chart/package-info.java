@NullMarked
package dev.sallim.ledger.chart;

import org.jspecify.annotations.NullMarked;
