/** What every module stands on: who is asking, for which book, ids and time, errors, paging, versions, limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.sallim.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
