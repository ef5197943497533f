/** Sallim's server. Each direct sub-package is a module; its base package is its face. */
@NullMarked
package dev.sallim;

import org.jspecify.annotations.NullMarked;
