package dev.sallim.ledger.internal;

import dev.sallim.book.Book;
import dev.sallim.book.BookJournal;
import dev.sallim.book.Guide;
import dev.sallim.book.Payday;
import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.NewBooks;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the ledgers of new books, and journals what happens to a book as a whole. */
@Component
class LedgerOpening implements NewBooks, BookJournal {
    static final String BOOK = "book";
    static final String EDITED = "book.edited";

    private final OpeningSql sql;
    private final CanonicalJson json;
    private final Ids ids;
    private final Clock clock;

    LedgerOpening(OpeningSql sql, CanonicalJson json, Ids ids, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void open(BookTransaction transaction, Beginning beginning) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID currency = CommodityId.ofCurrency(beginning.currency()).value();
        OpeningRows rows = OpeningRows.of(beginning, currency, ids, at);
        sql.insertChart(transaction);
        sql.insertCurrency(transaction, beginning.currency(), at);
        sql.insertWallet(transaction, rows.wallet());
        sql.insertAccounts(transaction, rows.accounts());
        List<JournalLine> lines = new ArrayList<>();
        lines.add(made("wallet", rows.wallet().id(), rows.wallet()));
        rows.accounts().forEach(account -> lines.add(made(account.objectKind(), account.id(), account)));
        // Has no before, so BookUndo refuses it: what a book begins with is not taken back by one click.
        lines.add(made(BOOK, transaction.book().value(), beginning.names()));
        sql.record(
                transaction,
                new OpeningSql.Operation(beginning.operation(), beginning.actor(), at, "book.opened"),
                lines);
    }

    @Override
    public void changed(BookTransaction transaction, Change change) {
        JournalLine line = line(
                BOOK,
                transaction.book().value(),
                json.write(Settings.of(change.before())),
                json.write(Settings.of(change.after())));
        sql.record(
                transaction,
                new OpeningSql.Operation(change.operation(), change.actor(), change.at(), EDITED),
                List.of(line));
    }

    private JournalLine made(String kind, UUID object, Object row) {
        return line(kind, object, null, json.write(row));
    }

    private JournalLine line(String kind, UUID object, @Nullable String before, @Nullable String after) {
        return new JournalLine(ids.next(), kind, object, before, after);
    }

    /** A book's settings as the journal keeps them; entries from before there were paydays and guides have none. */
    record Settings(
            UUID id,
            String name,
            String currency,
            String zone,
            String weekStart,
            @Nullable Payday payday,
            @Nullable Guide guide,
            int version) {
        static Settings of(Book book) {
            return new Settings(
                    book.id().value(),
                    book.name(),
                    book.currency().value(),
                    book.zone().getId(),
                    book.weekStart().name(),
                    book.payday(),
                    book.guide(),
                    book.version());
        }
    }
}
