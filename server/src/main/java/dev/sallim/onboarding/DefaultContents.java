package dev.sallim.onboarding;

import dev.sallim.book.Book;
import dev.sallim.book.BookContents;
import dev.sallim.identity.Person;
import dev.sallim.ledger.NewBooks;
import dev.sallim.onboarding.FirstBooks.FirstBook;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import org.springframework.stereotype.Component;

/** Begins every book with one wallet and a tree of categories in its owner's language. */
@Component
final class DefaultContents implements BookContents {
    private final FirstBooks firstBooks;
    private final NewBooks ledger;

    DefaultContents(FirstBooks firstBooks, NewBooks ledger) {
        this.firstBooks = firstBooks;
        this.ledger = ledger;
    }

    @Override
    public void fill(BookTransaction transaction, Book book, Person owner, OperationId operation) {
        FirstBook contents = firstBooks.in(owner.language());
        ledger.open(
                transaction,
                new NewBooks.Beginning(
                        operation,
                        owner.id(),
                        book.currency(),
                        contents.names(),
                        contents.income(),
                        contents.expense()));
    }
}
