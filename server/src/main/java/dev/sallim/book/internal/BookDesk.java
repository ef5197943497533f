package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.Guide;
import dev.sallim.book.NewBook;
import dev.sallim.book.Payday;
import dev.sallim.book.internal.BookController.BookEdit;
import dev.sallim.book.internal.BookController.BookRequest;
import dev.sallim.book.internal.BookController.PaydayBody;
import dev.sallim.book.internal.BookSql.Listed;
import dev.sallim.book.internal.BookSql.Member;
import dev.sallim.book.internal.BookSql.OwnBook;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Cursors.Keys;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What members do with whole books. */
@Component
final class BookDesk {
    private final BookSql sql;
    private final KeptBooks books;
    private final MakingOnce making;
    private final BookSettings settings;
    private final People people;

    BookDesk(BookSql sql, KeptBooks books, MakingOnce making, BookSettings settings, People people) {
        this.sql = sql;
        this.books = books;
        this.making = making;
        this.settings = settings;
        this.people = people;
    }

    Page<OwnBook> list(PersonId person, PageRequest page) {
        Cursors cursors = Cursors.of("books", person);
        @Nullable Keys after = page.after() == null ? null : cursors.read(page.after());
        List<Listed> rows = sql.of(
                person, after == null ? null : after.instant(0), after == null ? null : after.uuid(1), page.rows());
        return cursors.page(
                        rows,
                        page,
                        row -> Keys.of(row.createdAt(), row.own().book().id()))
                .map(Listed::own);
    }

    Page<Member> members(BookId book, PageRequest page) {
        Cursors cursors = Cursors.of("members", book);
        return cursors.page(
                sql.members(book, after(cursors, page), page.rows()), page, member -> Keys.of(member.personId()));
    }

    Book find(BookId id) {
        return sql.find(id).orElseThrow(BookDesk::notFound);
    }

    MakingOnce.Made create(PersonId owner, IdempotencyKey key, BookRequest request) {
        checkCurrency(request.currency());
        Person person = people.find(owner).orElseThrow(() -> ProblemException.of(ErrorCode.UNAUTHENTICATED));
        DayOfWeek weekStart = request.weekStart() == null ? DayOfWeek.MONDAY : request.weekStart();
        NewBook book = NewBook.of(request.name().value(), request.currency(), request.zone(), weekStart, Guide.OPEN);
        return making.make(person, book, key);
    }

    Book edit(BookAccess access, OperationId operation, IfMatch version, BookEdit edit) {
        return settings.edit(access, operation, before -> {
            version.check(before.version());
            return after(before, edit);
        });
    }

    void delete(BookAccess access, IfMatch version, String confirmedName) {
        Book book = find(access.book());
        version.check(book.version());
        if (!confirmedName.strip().equals(book.name())) {
            throw ProblemException.invalid("name", FieldCode.NOT_CONFIRMED);
        }
        books.purge(access.book());
    }

    private static Book after(Book before, BookEdit edit) {
        CommodityCode currency = edit.currency().orRequired("currency", before.currency());
        if (!currency.equals(before.currency())) {
            checkCurrency(currency);
        }
        return new Book(
                before.id(),
                edit.name().orRequired("name", new ShownName(before.name())).value(),
                currency,
                edit.zone().orRequired("zone", before.zone()),
                edit.weekStart().orRequired("weekStart", before.weekStart()),
                edit.payday().map(BookDesk::payday).or(before.payday()),
                edit.guide().orRequired("guide", before.guide()),
                before.version() + 1);
    }

    private static Payday payday(PaydayBody body) {
        Integer day = body.dayOfMonth();
        if (day != null && body.weekday() != null) {
            throw ProblemException.invalid("payday.weekday", FieldCode.NOT_WITH, "dayOfMonth");
        }
        if (day == null && body.weekday() == null) {
            throw ProblemException.invalid("payday.dayOfMonth", FieldCode.REQUIRED);
        }
        if (day != null && (day < 1 || day > Payday.LAST_DAY)) {
            throw ProblemException.invalid("payday.dayOfMonth", FieldCode.OUT_OF_RANGE, 1, Payday.LAST_DAY);
        }
        return new Payday(day, body.weekday());
    }

    private static void checkCurrency(CommodityCode currency) {
        if (Currencies.scaleOf(currency).isEmpty()) {
            throw ProblemException.invalid("currency", FieldCode.UNKNOWN_COMMODITY);
        }
    }

    private static @Nullable UUID after(Cursors cursors, PageRequest page) {
        return page.after() == null ? null : cursors.read(page.after()).uuid(0);
    }

    private static ProblemException notFound() {
        return ProblemException.of(ErrorCode.NOT_FOUND);
    }
}
