@NullMarked
package dev.sallim.insight;

import org.jspecify.annotations.NullMarked;
