/** The first minutes: registration with a book that is ready to be used. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "book", "ledger", "planning"})
@NullMarked
package dev.sallim.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
