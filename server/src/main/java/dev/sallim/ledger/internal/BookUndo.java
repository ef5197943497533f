package dev.sallim.ledger.internal;

import dev.sallim.book.Book;
import dev.sallim.book.BookJournal;
import dev.sallim.book.Books;
import dev.sallim.book.Guide;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.internal.LedgerOpening.Settings;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Undoes edits of a book's settings, for those who may make them. The opening of a book is not taken back by one click. */
@Component
class BookUndo implements UndoHandler {
    private final Books books;
    private final BookJournal journal;
    private final CanonicalJson json;

    BookUndo(Books books, BookJournal journal, CanonicalJson json) {
        this.books = books;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String objectKind() {
        return LedgerOpening.BOOK;
    }

    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            String before = entry.before();
            String after = entry.after();
            if (before == null || after == null) {
                throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
            }
            undo.access().require(Role.OWNER);
            Book now = books.find(transaction.book()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            if (now.version() != json.read(after, Settings.class).version()) {
                throw ProblemException.of(ErrorCode.CHANGED_SINCE, LedgerOpening.EDITED);
            }
            Book then = earlier(json.read(before, Settings.class), now);
            books.change(transaction, then, undo.at());
            journal.changed(
                    transaction,
                    new BookJournal.Change(undo.operation(), undo.access().person(), undo.at(), now, then));
        }
    }

    private static Book earlier(Settings settings, Book now) {
        Guide guide = settings.guide();
        return new Book(
                BookId.of(settings.id()),
                settings.name(),
                CommodityCode.of(settings.currency()),
                ZoneId.of(settings.zone()),
                DayOfWeek.valueOf(settings.weekStart()),
                settings.payday(),
                guide == null ? now.guide() : guide,
                now.version() + 1);
    }
}
