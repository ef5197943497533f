package dev.sallim.book;

import dev.sallim.identity.Person;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;

/** Puts into a new book what it cannot do without: a wallet, the system's accounts, categories. */
public interface BookContents {
    /** Within the transaction that makes the book. */
    void fill(BookTransaction transaction, Book book, Person owner, OperationId operation);
}
