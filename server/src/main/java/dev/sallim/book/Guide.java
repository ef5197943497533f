package dev.sallim.book;

/** Whether a book's owner is still being led through the first steps. */
public enum Guide {
    OPEN,
    DONE
}
