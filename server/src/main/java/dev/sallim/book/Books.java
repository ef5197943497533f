package dev.sallim.book;

import dev.sallim.identity.Person;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The books of this installation. */
public interface Books {
    /** Makes a book with its first contents and its owner, in one transaction or within the caller's. */
    Book create(Person owner, NewBook book);

    Optional<Book> find(BookId id);

    /**
     * Writes settings that are one version later than the ones there now, within the caller's transaction; the caller journals it and has
     * made sure that an owner asked for it.
     */
    void change(BookTransaction transaction, Book after, Instant at);

    /** The books that a person is a member of, the oldest first. */
    List<BookId> of(PersonId person);

    /**
     * Deletes a book with everything in it, for good. The only path that takes entries out of a journal: for its owner who has confirmed
     * it, and for demo books. Within the caller's transaction where there is one.
     *
     * @return false where there was none
     */
    boolean purge(BookId id);
}
