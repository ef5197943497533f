@NullMarked
package dev.sallim.planning.alert;

import org.jspecify.annotations.NullMarked;
