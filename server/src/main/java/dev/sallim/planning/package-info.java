/** Plans what comes: periods of a wallet, their budgets, recurring items, goals, the daily allowance. */
@ApplicationModule(allowedDependencies = {"platform", "book", "ledger", "market"})
@NullMarked
package dev.sallim.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
