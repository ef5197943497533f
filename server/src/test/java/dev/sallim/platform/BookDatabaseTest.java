package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.BookDatabase.Repeat;
import dev.sallim.platform.internal.AppPool;
import dev.sallim.platform.internal.DatabaseSettings;
import dev.sallim.testing.PoolFilling;
import dev.sallim.testing.TestPostgres;
import dev.sallim.testing.WireTap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookDatabaseTest {
    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings(null, null, null, 4, Duration.ofSeconds(5), Duration.ofSeconds(2));
    private static final String ADD =
            "insert into thing (book_id, id, name, amount) values (:book, :id, :name, :amount)";

    private final TestPostgres.Database server = TestPostgres.shared().database();
    private final WireTap tap = WireTap.before(server);
    private final HikariDataSource pool = AppPool.of(tap.server(), SETTINGS);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
    private final BookDatabase database = new BookDatabase(pool, transactions, meters);
    private final BookId mine = BookId.of(UUID.randomUUID());
    private final BookId theirs = BookId.of(UUID.randomUUID());

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

    @Test
    void aQuerySeesTheRowsOfItsBookAndOfNoOther() {
        add(mine, "bread", "3.20");
        add(theirs, "caviar", "320");

        assertThat(names(mine)).containsExactly("bread");
        assertThat(names(theirs)).containsExactly("caviar");
    }

    @Test
    void aStatementThatForgetsTheBookInItsTextStillSeesOnlyThatBook() {
        add(mine, "bread", "3.20");
        add(theirs, "caviar", "320");

        assertThat(database.query(mine, "select name from thing").list(row -> row.text("name")))
                .containsExactly("bread");
    }

    @Test
    void aRowOfAnotherBookCannotBeWritten() {
        DatabaseException refusal = catchThrowableOfType(
                DatabaseException.class,
                () -> database.write(
                        mine,
                        transaction -> transaction
                                .update("insert into thing (book_id, id) values (:other, :id)")
                                .param("other", theirs.value())
                                .param("id", UUID.randomUUID())
                                .run()));

        assertThat(refusal.state()).isEqualTo("42501");
    }

    @Test
    void noSettingStaysBehindOnTheConnection() {
        add(mine, "bread", "3.20");
        names(mine);

        JdbcClient plain = JdbcClient.create(pool);
        for (int i = 0; i < SETTINGS.connections(); i++) {
            assertThat(plain.sql("select count(*) from thing").query(Long.class).single())
                    .isZero();
        }
    }

    @Test
    void theApplicationIsNeitherSuperuserNorOwnerAndCannotTruncate() {
        JdbcClient plain = JdbcClient.create(pool);

        assertThat(plain.sql("select current_user").query(String.class).single())
                .isEqualTo("sallim_app");
        assertThatThrownBy(() -> plain.sql("truncate thing").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> plain.sql("alter table thing disable row level security")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void aQueryIsOneRoundTrip() {
        names(mine);
        tap.reset();

        names(mine);

        assertThat(tap.roundTrips()).isEqualTo(1);
        assertThat(tap.parses()).isZero();
    }

    @Test
    void aTransactionOfTwoStatementsIsThreeRoundTrips() {
        add(mine, "bread", "3.20");
        tap.reset();

        database.write(mine, transaction -> {
            transaction
                    .update("update thing set amount = amount + 1 where book_id = :book")
                    .exactly(1);
            return transaction
                    .query("select name from thing where book_id = :book")
                    .one(row -> row.text("name"));
        });

        assertThat(tap.roundTrips())
                .as("first statement with begin and book, second, commit")
                .isEqualTo(3);
    }

    @Test
    void theKindOfAValueDoesNotChangeTheStatement() {
        String sql = "select count(*) as n from thing where book_id = :book and (:id is null or id = :id)";
        database.query(mine, sql).param("id", UUID.randomUUID(), SqlType.UUID).one(row -> row.bigint("n"));
        tap.reset();

        database.query(mine, sql).param("id", null, SqlType.UUID).one(row -> row.bigint("n"));

        assertThat(tap.parses()).isZero();
    }

    @Test
    void valuesComeBackAsTheyWentIn() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-21T03:00:00.123456Z");
        LocalDate day = LocalDate.of(2026, 2, 28);
        BigDecimal amount = new BigDecimal("123456789012345678901.000000000000000001");
        String name = "커피 :name ? \\ 'quoted' $1";
        for (int i = 0; i < 3; i++) {
            // The first time in text, later in binary.
            database.query(
                            mine,
                            "select :id::uuid as id, :at as at, :day as day, :amount as amount, :name::text as name,"
                                    + " :flag as flag, :bytes as bytes, :ids as ids, :names as names, :amounts as amounts, null::date as gone")
                    .param("id", id)
                    .param("at", at)
                    .param("day", day)
                    .param("amount", amount)
                    .param("name", name)
                    .param("flag", true)
                    .param("bytes", new byte[] {0, 1, -1})
                    .array("ids", SqlType.UUID, List.of(id, id))
                    .array("names", SqlType.TEXT, Arrays.asList("a,b", "\"{}", null))
                    .array("amounts", SqlType.NUMERIC, List.of(amount, new BigDecimal("1E+3")))
                    .one(row -> {
                        assertThat(row.uuid("id")).isEqualTo(id);
                        assertThat(row.instant("at")).isEqualTo(at);
                        assertThat(row.day("day")).isEqualTo(day);
                        assertThat(row.decimal("amount")).isEqualTo(amount);
                        assertThat(row.text("name")).isEqualTo(name);
                        assertThat(row.bool("flag")).isTrue();
                        assertThat(row.bytes("bytes")).containsExactly(0, 1, -1);
                        assertThat(row.uuids("ids")).containsExactly(id, id);
                        assertThat(row.texts("names")).containsExactly("a,b", "\"{}", null);
                        assertThat(row.decimals("amounts"))
                                .usingElementComparator(BigDecimal::compareTo)
                                .containsExactly(amount, new BigDecimal("1000"));
                        assertThat(row.dayOrNull("gone")).isNull();
                        assertThatThrownBy(() -> row.day("gone")).hasMessageContaining("gone is null");
                        return true;
                    });
        }
    }

    @Test
    void aRefusalNamesStateConstraintAndStatementButNoValues() {
        DatabaseException refusal = catchThrowableOfType(DatabaseException.class, () -> add(mine, "bread", "-320.55"));

        assertThat(refusal.state()).isEqualTo("23514");
        assertThat(refusal.violates("thing_amount_positive")).isTrue();
        assertThat(refusal.getMessage()).contains("insert into thing").doesNotContain("320.55");
    }

    @Test
    void anErrorAfterTheSettingLeavesTheConnectionUsable() {
        assertThatThrownBy(() -> database.query(mine, "select 1 / 0 as x").one(row -> row.integer("x")))
                .isInstanceOf(DatabaseException.class);

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    insert(transaction, "bread", "3.20");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    insert(transaction, "bread", "3.20");
                    transaction
                            .update("update thing set name = 'x' where book_id = :book and name = 'absent'")
                            .exactly(1);
                    return true;
                }))
                .hasMessageContaining("expected 1 rows, touched 0");

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void aTransactionThatTheDatabaseGaveUpIsRepeatedAsAWholeAndCounted() {
        for (String state : List.of("40001", "40P01", "55P03")) {
            AtomicInteger tries = new AtomicInteger();
            database.write(mine, transaction -> {
                insert(transaction, "bread", "3.20");
                if (tries.incrementAndGet() < 3) {
                    throw new SQLException("given up", state);
                }
                return true;
            });

            assertThat(tries).hasValue(3);
            assertThat(meters.counter("sallim.database.repetitions", "state", state)
                            .count())
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(names(mine)).containsExactly("bread", "bread", "bread");
    }

    @Test
    void aCallIsOneRoundTripAndIsRepeatedAtMostFiveTimes() {
        addByFunction(5, "40001", Repeat.WHEN_GIVEN_UP);
        long count = database.query(mine, "select count(*) as n from thing").one(row -> row.bigint("n"));
        assertThat(count).isEqualTo(1);
        tap.reset();
        addByFunction(0, "40001", Repeat.WHEN_GIVEN_UP);
        assertThat(tap.roundTrips()).isEqualTo(1);
    }

    @Test
    void theSixthRefusalReachesTheCaller() {
        assertThatThrownBy(() -> addByFunction(6, "40P01", Repeat.WHEN_GIVEN_UP))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("40P01"));
    }

    @Test
    void anyOtherRefusalIsNotRepeated() {
        assertThatThrownBy(() -> addByFunction(1, "SL003", Repeat.WHEN_GIVEN_UP))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("SL003"));
    }

    @Test
    void aLostConnectionIsRepeatedOnlyWhereTheCallerSaysThatItIsSafe() {
        names(mine);
        tap.cut();
        // The pool finds most dead connections by itself; whatever it hands out, the call must get through.
        addByFunction(0, "40001", Repeat.WHEN_LOST_TOO);
        assertThatThrownBy(() -> addByFunction(9, "08006", Repeat.WHEN_GIVEN_UP))
                .isInstanceOf(DatabaseException.class);
        addByFunction(3, "08006", Repeat.WHEN_LOST_TOO);
    }

    @Test
    void aStatementHasFiveSecondsUnlessItSaysOtherwise() {
        assertThat(JdbcClient.create(pool)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
        String raised = database.query(mine, "select current_setting('statement_timeout') as t")
                .within(Duration.ofMinutes(10))
                .one(row -> row.text("t"));
        assertThat(raised).isEqualTo("10min");
        assertThat(JdbcClient.create(pool)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
    }

    @Test
    void theLimitOfTheQueryItselfIsTheOneThatHolds() {
        assertThatThrownBy(() -> database.query(mine, "select slow_thing() as x")
                        .within(Duration.ofMillis(50))
                        .one(row -> row.integer("x")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.timedOut()).isTrue());
    }

    @Test
    void aLongListIsFetchedPageByPage() {
        database.write(
                mine,
                transaction -> transaction
                        .update("insert into thing (book_id, id, name) select :book, gen_random_uuid(), 'n' || i"
                                + " from generate_series(1, 3500) i")
                        .run());
        tap.reset();
        List<String> seen = new ArrayList<>();

        long count = database.query(mine, "select name from thing where book_id = :book")
                .each(row -> row.text("name"), seen::add);

        assertThat(count).isEqualTo(3_500);
        assertThat(seen).hasSize(3_500);
        assertThat(tap.roundTrips()).as("four pages and a commit").isBetween(4L, 7L);
        assertThat(names(mine)).hasSize(3_500);
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsWrittenMeanwhileAndCannotWrite() {
        database.snapshot(mine, snapshot -> {
            assertThat(snapshot.query("select name from thing").list(row -> row.text("name")))
                    .isEmpty();
            elsewhere(() -> add(mine, "bread", "3.20"));
            assertThat(snapshot.query("select name from thing").list(row -> row.text("name")))
                    .isEmpty();
            return true;
        });
        assertThatThrownBy(() -> database.snapshot(mine, snapshot -> insert(snapshot, "x", "1")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("25006"));
    }

    @Test
    void aTransactionOfSpringIsJoined() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        outer.executeWithoutResult(status -> {
            add(mine, "bread", "3.20");
            assertThat(names(mine)).containsExactly("bread");
            status.setRollbackOnly();
        });

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void aTransactionIsOnOneBookOnly() {
        assertThatThrownBy(() -> database.write(mine, transaction -> names(theirs)))
                .hasMessageContaining("cannot touch book");
        assertThatThrownBy(() -> database.write(mine, transaction -> database.write(theirs, other -> 1)))
                .hasMessageContaining("cannot touch book");
    }

    @Test
    void rowsAreCopiedInThroughATemporaryTable() {
        long copied = database.write(mine, transaction -> {
            transaction
                    .update("create temporary table staged (id uuid, name text) on commit drop")
                    .run();
            String rows = UUID.randomUUID() + "\tbread\n" + UUID.randomUUID() + "\tmilk\n";
            long count = transaction.copyIn(
                    "copy staged from stdin", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
            transaction
                    .update("insert into thing (book_id, id, name) select :book, id, name from staged")
                    .exactly(2);
            return count;
        });

        assertThat(copied).isEqualTo(2);
        assertThat(names(mine)).containsExactlyInAnyOrder("bread", "milk");
    }

    private void add(BookId book, String name, String amount) {
        database.write(book, transaction -> insert(transaction, name, amount));
    }

    private static int insert(BookTransaction transaction, String name, String amount) {
        return transaction
                .update(ADD)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("amount", new BigDecimal(amount))
                .run();
    }

    private long addByFunction(int refusals, String state, Repeat repeat) {
        return database.call(
                mine,
                "select tries from add_thing(:book, :id, :refusals, :state)",
                values -> values.set("id", UUID.randomUUID())
                        .set("refusals", refusals)
                        .set("state", state),
                row -> row.bigint("tries"),
                repeat);
    }

    private List<String> names(BookId book) {
        return database.query(book, "select name from thing where book_id = :book order by name")
                .list(row -> row.text("name"));
    }

    private static void elsewhere(Runnable work) {
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
