package dev.sallim.platform;

/**
 * Where a request came from: the peer's address, or the one that a trusted proxy reports. A controller argument, for rate
 * limits; it is not logged.
 *
 * @param block the address itself, or the first 64 bits of an IPv6 address, which one household has to itself
 */
public record ClientAddress(String block) {}
