package dev.sallim.platform;

/** The opaque text after which a page begins, as the client sent it; {@link Cursors} reads it. */
public record Cursor(String text) {}
