/** Imports and import profiles over HTTP. */
@NullMarked
package dev.sallim.interchange.web;

import org.jspecify.annotations.NullMarked;
