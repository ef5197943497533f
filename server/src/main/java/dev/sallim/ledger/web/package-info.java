@NullMarked
package dev.sallim.ledger.web;

import org.jspecify.annotations.NullMarked;
