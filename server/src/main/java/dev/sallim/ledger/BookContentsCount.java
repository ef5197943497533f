package dev.sallim.ledger;

import dev.sallim.platform.BookId;

/** How much is in a book, for whoever is about to throw it away. */
public interface BookContentsCount {
    Counted of(BookId book);

    /** @param inTrash transactions that are in the trash; the other counts are without it */
    record Counted(
            long transactions, long inTrash, long accounts, long categories, long payees, long tags, long rates) {}
}
