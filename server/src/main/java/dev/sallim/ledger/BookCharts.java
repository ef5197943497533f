package dev.sallim.ledger;

import dev.sallim.platform.BookId;

/** What a book is made of, for the modules above the ledger. */
public interface BookCharts {
    /** As of at most five seconds ago; writes of this node are seen at once. */
    Chart of(BookId book);
}
