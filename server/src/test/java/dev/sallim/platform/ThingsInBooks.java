package dev.sallim.platform;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.BookDatabase.Repeat;
import dev.sallim.platform.internal.AppPool;
import dev.sallim.platform.internal.DatabaseSettings;
import dev.sallim.testing.PoolFilling;
import dev.sallim.testing.TestPostgres;
import dev.sallim.testing.WireTap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A table of things in two books, in a database of its own, and a wire that counts what passes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ThingsInBooks {
    static final DatabaseSettings SETTINGS =
            new DatabaseSettings(null, null, null, 4, Duration.ofSeconds(5), Duration.ofSeconds(2));
    static final String ADD = "insert into thing (book_id, id, name, amount) values (:book, :id, :name, :amount)";

    final TestPostgres.Database server = TestPostgres.shared().database();
    final WireTap tap = WireTap.before(server);
    final HikariDataSource pool = AppPool.of(tap.server(), SETTINGS);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
    final BookDatabase database = new BookDatabase(pool, transactions, meters);
    final BookId mine = BookId.of(UUID.randomUUID());
    final BookId theirs = BookId.of(UUID.randomUUID());

    @BeforeAll
    void makeTable() throws SQLException {
        asOwner("""
                CREATE TABLE thing (
                    book_id uuid NOT NULL, id uuid NOT NULL, name text, amount numeric, seen_on date, seen_at timestamptz,
                    PRIMARY KEY (book_id, id), CONSTRAINT thing_amount_positive CHECK (amount > 0));
                SELECT platform_secure_book_table('thing');
                CREATE SEQUENCE tries; GRANT USAGE ON SEQUENCE tries TO sallim_app;
                CREATE FUNCTION add_thing(p_book uuid, p_id uuid, p_refusals int, p_state text) RETURNS TABLE (tries bigint)
                LANGUAGE plpgsql AS $f$
                BEGIN
                    PERFORM set_config('app.book_id', p_book::text, true);
                    tries := nextval('tries');
                    INSERT INTO thing (book_id, id) VALUES (p_book, p_id);
                    IF tries <= p_refusals THEN RAISE EXCEPTION 'given up' USING ERRCODE = p_state; END IF;
                    RETURN NEXT;
                END $f$;
                CREATE FUNCTION slow_thing() RETURNS int LANGUAGE plpgsql AS $f$
                BEGIN PERFORM pg_sleep(0.3); RETURN 1; END $f$;
                """);
    }

    /** The pool opens its connections in the background; their greetings are not what the tests count. */
    @BeforeEach
    void openAllConnections() {
        PoolFilling.fill(pool);
    }

    @BeforeEach
    void clear() throws SQLException {
        asOwner("TRUNCATE thing; ALTER SEQUENCE tries RESTART");
    }

    @AfterAll
    void close() {
        pool.close();
        tap.close();
        server.close();
    }

    void add(BookId book, String name, String amount) {
        database.write(book, transaction -> insert(transaction, name, amount));
    }

    static int insert(BookTransaction transaction, String name, String amount) {
        return transaction
                .update(ADD)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("amount", new BigDecimal(amount))
                .run();
    }

    long addByFunction(int refusals, String state, Repeat repeat) {
        return database.call(
                mine,
                "select tries from add_thing(:book, :id, :refusals, :state)",
                values -> values.set("id", UUID.randomUUID())
                        .set("refusals", refusals)
                        .set("state", state),
                row -> row.bigint("tries"),
                repeat);
    }

    List<String> names(BookId book) {
        return database.query(book, "select name from thing where book_id = :book order by name")
                .list(row -> row.text("name"));
    }

    static void elsewhere(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
