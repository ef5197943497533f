/** What a book's figures mean, at a glance. */
@ApplicationModule(allowedDependencies = {"platform", "ledger"})
@NullMarked
package dev.sallim.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
