/** Who people are: registration, passwords, sessions and their tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package dev.sallim.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
