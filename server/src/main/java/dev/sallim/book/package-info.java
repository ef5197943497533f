/** Books, and who may do what in them. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package dev.sallim.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
