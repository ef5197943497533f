/** Instruments, prices and exchange rates that are the same for everybody. So far: published exchange rates. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.sallim.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
