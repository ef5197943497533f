package dev.sallim.testing;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.CommodityId;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

/** Makes small books straight in the tables, as the owner: for tests below the API. */
public final class Books {
    private final TestDatabase database;

    public Books(TestDatabase database) {
        this.database = database;
    }

    /** A person with a book in won of which they are the owner; it has one wallet, no accounts, and the system's four. */
    public Book inWon() throws SQLException {
        Book book = new Book(database, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        book.run("""
                INSERT INTO person (id, email, email_key, display_name, locale, zone, created_at, updated_at)
                VALUES (?, ?, ?, 'Jisu', 'ko', 'Asia/Seoul', now(), now())""", book.person, book.person + "@example.org", book.person.toString());
        book.run("""
                INSERT INTO book (id, name, currency, zone, week_start, created_at, updated_at)
                VALUES (?, 'Home', 'KRW', 'Asia/Seoul', 1, now(), now())""", book.id);
        book.run(
                "INSERT INTO membership (book_id, person_id, role, created_at) VALUES (?, ?, 'OWNER', now())",
                book.id,
                book.person);
        book.run("INSERT INTO book_chart (book_id, version) VALUES (?, 1)", book.id);
        book.currency("KRW", 0);
        book.run("""
                INSERT INTO wallet (book_id, id, name, name_key, commodity_id, created_at, updated_at)
                VALUES (?, ?, 'Daily', 'daily', ?, now(), now())""", book.id, book.wallet, currency("KRW"));
        book.system("INCOME", "UNCATEGORISED_INCOME");
        book.system("EXPENSE", "UNCATEGORISED_EXPENSE");
        book.system("EQUITY", "OPENING");
        book.system("EQUITY", "ADJUSTMENT");
        return book;
    }

    public static UUID currency(String code) {
        return CommodityId.ofCurrency(CommodityCode.of(code)).value();
    }

    /** One book, and what a test may add to it. */
    public static final class Book {
        public final UUID id;
        public final UUID person;
        public final UUID wallet;
        private final TestDatabase database;

        private Book(TestDatabase database, UUID id, UUID person, UUID wallet) {
            this.database = database;
            this.id = id;
            this.person = person;
            this.wallet = wallet;
        }

        public BookAccess access() {
            return new BookAccess(BookId.of(id), PersonId.of(person), Role.OWNER, ZoneId.of("Asia/Seoul"), "KRW");
        }

        public void currency(String code, int scale) throws SQLException {
            run("""
                    INSERT INTO commodity (book_id, id, code, name, kind, scale, created_at)
                    VALUES (?, ?, ?, ?, 'CURRENCY', ?, now())""", id, Books.currency(code), code, code, scale);
        }

        public UUID account(String name, String kind, String currency) throws SQLException {
            UUID account = UUID.randomUUID();
            String accountClass = kind.equals("CREDIT_CARD") || kind.equals("LOAN") ? "LIABILITY" : "ASSET";
            run("""
                    INSERT INTO account (book_id, id, class, kind, name, name_key, commodity_id, wallet_id, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, lower(?), ?, ?, now(), now())""", id, account, accountClass, kind, name, name, Books.currency(currency), wallet);
            return account;
        }

        public UUID category(String name, String accountClass) throws SQLException {
            UUID category = UUID.randomUUID();
            run("""
                    INSERT INTO account (book_id, id, class, name, name_key, created_at, updated_at)
                    VALUES (?, ?, ?, ?, lower(?), now(), now())""", id, category, accountClass, name, name);
            return category;
        }

        public UUID tag(String name) throws SQLException {
            UUID tag = UUID.randomUUID();
            run("""
                    INSERT INTO tag (book_id, id, name, name_key, created_at, updated_at)
                    VALUES (?, ?, ?, lower(?), now(), now())""", id, tag, name, name);
            return tag;
        }

        private void system(String accountClass, String role) throws SQLException {
            run("""
                    INSERT INTO account (book_id, id, class, role, name, name_key, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, lower(?), now(), now())""", id, UUID.randomUUID(), accountClass, role, role, role);
        }

        /** As the owner, who sees every book. */
        public void run(String sql, Object... values) throws SQLException {
            try (Connection connection = database.owner();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        }
    }
}
