package dev.sallim.platform;

import java.time.ZoneId;

/**
 * A member's right on one book, with the facts of the book that nearly every request needs. A controller argument of
 * routes below {@code /api/v1/books/{bookId}}.
 *
 * @param zone the book's time zone: its "today"
 * @param currency code of the currency that totals are converted to
 */
public record BookAccess(BookId book, PersonId person, Role role, ZoneId zone, String currency) {
    /**
     * The same, where its role is enough: for work that begins later than it was allowed, and rights that depend on the content.
     *
     * @throws ProblemException {@code forbidden} where the role is less
     */
    public BookAccess require(Role needed) {
        if (!role.covers(needed)) {
            throw ProblemException.of(ErrorCode.FORBIDDEN);
        }
        return this;
    }
}
