/** Accounts, categories, payees, tags and the flows between them: the one place that changes a balance. */
@ApplicationModule(allowedDependencies = {"platform", "book", "market"})
@NullMarked
package dev.sallim.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
