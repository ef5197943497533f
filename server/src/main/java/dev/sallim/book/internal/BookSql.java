package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.Guide;
import dev.sallim.book.Payday;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Role;
import dev.sallim.platform.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables book and membership. */
@Component
final class BookSql {
    private static final Duration PURGE_AT_MOST = Duration.ofMinutes(10);

    private static final String COLUMNS = """
            b.id, b.name, b.currency, b.zone, b.week_start, b.payday_day, b.payday_weekday, b.guide, b.version""";

    private final JdbcClient global;
    private final BookDatabase database;

    BookSql(JdbcClient global, BookDatabase database) {
        this.global = global;
        this.database = database;
    }

    Optional<Book> find(BookId id) {
        return global.sql("select " + COLUMNS + " from book b where b.id = :id")
                .param("id", id.value())
                .query(BookSql::book)
                .optional();
    }

    /** For a change: nobody else changes it before the transaction is over. */
    Optional<Book> lock(BookId id) {
        return global.sql("select " + COLUMNS + " from book b where b.id = :id for update")
                .param("id", id.value())
                .query(BookSql::book)
                .optional();
    }

    Optional<BookAccess> access(BookId book, PersonId person) {
        return global.sql("""
                        select m.role, b.zone, b.currency
                        from membership m
                        join book b on b.id = m.book_id
                        where m.book_id = :book and m.person_id = :person
                        """)
                .param("book", book.value())
                .param("person", person.value())
                .query((row, number) -> new BookAccess(
                        book,
                        person,
                        Role.valueOf(row.getString("role")),
                        ZoneId.of(row.getString("zone")),
                        row.getString("currency")))
                .optional();
    }

    /** In the order in which the books were made. */
    List<Listed> of(PersonId person, @Nullable Instant afterMade, @Nullable UUID after, int limit) {
        return global.sql("select " + COLUMNS + """
                        , b.created_at, m.role
                        from membership m
                        join book b on b.id = m.book_id
                        where m.person_id = :person
                          and (:made::timestamptz is null or (b.created_at, b.id) > (:made::timestamptz, :after::uuid))
                        order by b.created_at, b.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("made", afterMade == null ? null : afterMade.toString())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> new Listed(
                        new OwnBook(book(row, number), Role.valueOf(row.getString("role"))),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<BookId> idsOf(PersonId person) {
        return global.sql("select book_id from membership where person_id = :person order by book_id")
                .param("person", person.value())
                .query((row, number) -> BookId.of(row.getObject("book_id", UUID.class)))
                .list();
    }

    List<Member> members(BookId book, @Nullable UUID after, int limit) {
        return global.sql("""
                        select p.id, p.display_name, m.role, m.created_at
                        from membership m
                        join person p on p.id = m.person_id
                        where m.book_id = :book and p.deactivated_at is null
                          and (:after::uuid is null or m.person_id > :after::uuid)
                        order by m.person_id
                        limit :limit
                        """)
                .param("book", book.value())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(BookTransaction transaction, Book book, Instant now) {
        settings(transaction.update("""
                        insert into book (id, name, currency, zone, week_start, payday_day, payday_weekday, guide, version,
                                          created_at, updated_at)
                        values (:book, :name, :currency, :zone, :week_start, :payday_day, :payday_weekday, :guide, :version,
                                :now, :now)
                        """), book, now);
    }

    void insertMember(BookTransaction transaction, PersonId person, Role role, Instant now) {
        transaction
                .update("""
                        insert into membership (book_id, person_id, role, created_at)
                        values (:book, :person, :role, :now)
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("now", now)
                .exactly(1);
    }

    void update(BookTransaction transaction, Book book, Instant now) {
        settings(transaction.update("""
                        update book
                        set name = :name, currency = :currency, zone = :zone, week_start = :week_start,
                            payday_day = :payday_day, payday_weekday = :payday_weekday, guide = :guide,
                            version = :version, updated_at = :now
                        where id = :book and version = :version - 1
                        """), book, now);
    }

    private static void settings(BookTransaction.Update update, Book book, Instant now) {
        Payday payday = book.payday();
        DayOfWeek weekday = payday == null ? null : payday.weekday();
        update.param("name", book.name())
                .param("currency", book.currency().value())
                .param("zone", book.zone().getId())
                .param("week_start", book.weekStart().getValue())
                .param("payday_day", payday == null ? null : payday.dayOfMonth(), SqlType.INTEGER)
                .param("payday_weekday", weekday == null ? null : weekday.getValue(), SqlType.INTEGER)
                .param("guide", book.guide().name())
                .param("version", book.version())
                .param("now", now)
                .exactly(1);
    }

    /** @return false where there was no such book */
    boolean purge(BookId book) {
        return database.write(
                book,
                transaction -> transaction
                        .query("select purge_book(:book) as purged")
                        .within(PURGE_AT_MOST)
                        .one(row -> row.bool("purged")));
    }

    private static Book book(ResultSet row, int number) throws SQLException {
        return new Book(
                BookId.of(row.getObject("id", UUID.class)),
                row.getString("name"),
                CommodityCode.of(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                DayOfWeek.of(row.getInt("week_start")),
                Payday.of(number(row, "payday_day"), number(row, "payday_weekday"))
                        .orElse(null),
                Guide.valueOf(row.getString("guide")),
                row.getInt("version"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    record Listed(OwnBook own, Instant createdAt) {}

    record OwnBook(Book book, Role role) {}

    record Member(UUID personId, String displayName, Role role, Instant since) {}
}
