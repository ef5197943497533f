package dev.sallim.book;

import dev.sallim.platform.BookId;

/** A book and everything in it is gone. Published after the commit, on the server that did it. */
public record BookPurged(BookId book) {}
