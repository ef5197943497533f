package dev.sallim.platform;

import java.util.Optional;

/** Tells who is a member of which book. Asked on every request about a book, so answers are cached for at most 5 seconds. */
public interface Memberships {
    /** The person's right on the book; empty where there is no such book or no membership. */
    Optional<BookAccess> find(BookId book, PersonId person);

    /** Drops what is cached about a book after its members, zone or currency changed. */
    void forget(BookId book);
}
