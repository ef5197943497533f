/** The HTTP half of the platform, asked over real HTTP. */
@NullMarked
package dev.sallim.platform.web;

import org.jspecify.annotations.NullMarked;
