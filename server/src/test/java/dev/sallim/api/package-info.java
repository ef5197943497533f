/** Tests of the API as its document describes it: every operation, every caller, every kind of nonsense. */
@org.jspecify.annotations.NullMarked
package dev.sallim.api;
