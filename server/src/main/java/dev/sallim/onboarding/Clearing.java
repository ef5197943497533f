package dev.sallim.onboarding;

import dev.sallim.book.Book;
import dev.sallim.book.Books;
import dev.sallim.book.NewBook;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a fresh book in the place of one that goes for good. */
@Component
final class Clearing {
    private final People people;
    private final Books books;
    private final TransactionTemplate transaction;

    Clearing(People people, Books books, TransactionTemplate transaction) {
        this.people = people;
        this.books = books;
        this.transaction = transaction;
    }

    BookId clear(BookAccess access, String confirmedName) {
        Book book = books.find(access.book()).orElseThrow(Clearing::gone);
        if (!confirmedName.strip().equals(book.name())) {
            throw ProblemException.invalid("name", FieldCode.NOT_CONFIRMED);
        }
        return begunAnew(access);
    }

    BookId begunAnew(BookAccess access) {
        Person owner = people.find(access.person()).orElseThrow();
        return Objects.requireNonNull(transaction.execute(status -> {
            Book old = books.find(access.book()).orElseThrow(Clearing::gone);
            // The old one goes first: whoever clears it at the same moment waits here, and makes no second book.
            if (!books.purge(old.id())) {
                throw gone();
            }
            return books.create(owner, NewBook.like(old)).id();
        }));
    }

    private static ProblemException gone() {
        return ProblemException.of(ErrorCode.NOT_FOUND);
    }
}
