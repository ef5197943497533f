/** Brings banks' files into a book: profiles, staged rows with a verdict each, what the bank said, commit and revert. */
@ApplicationModule(allowedDependencies = {"platform", "ledger", "market"})
@NullMarked
package dev.sallim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
