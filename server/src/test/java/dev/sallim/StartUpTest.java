package dev.sallim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A start on a database whose large tables somebody else keeps locked from before it until after it: who reads one of their rows on the
 * way waits, and is refused after a second.
 */
@ContextConfiguration(initializers = StartUpTest.Locking.class)
class StartUpTest extends OnSallim {
    /** What grows with a book. */
    private static final String ROWS = """
            account, payee, tag, transaction, flow, transaction_tag, position, position_day, journal_entry, journal_seal, book_rate,
            import_run, import_row, bank_line""";

    private static final AtomicReference<@Nullable Connection> LOCK = new AtomicReference<>();

    @Autowired
    private Api api;

    @Test
    void lesson24_aStartReadsNoneOfTheRowsThatGrowWithABook() throws SQLException {
        Connection lock = Objects.requireNonNull(LOCK.get());
        assertThat(lock.isValid(1)).as("locked until now").isTrue();
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @AfterAll
    static void unlock() throws SQLException {
        Connection lock = LOCK.getAndSet(null);
        if (lock != null) {
            lock.close();
        }
    }

    /** Locks when the settings are known and no bean exists yet. */
    static final class Locking implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(factory -> lock(context.getEnvironment()));
        }

        private static void lock(ConfigurableEnvironment environment) {
            String url = environment.getRequiredProperty("sallim.database.url");
            String name = url.replaceAll("^.*/([a-z0-9_]+)([?].*)?$", "$1");
            TestPostgres.shared().asSuperuser("ALTER DATABASE " + name + " SET lock_timeout = '1s'");
            try {
                Connection connection = DriverManager.getConnection(
                        url,
                        environment.getRequiredProperty("sallim.database.user"),
                        environment.getRequiredProperty("sallim.database.password"));
                LOCK.set(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LOCK TABLE " + ROWS + " IN ACCESS EXCLUSIVE MODE");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the tables could not be locked", e);
            }
        }
    }
}

/** Carries the annotation whose initializers come before those of the class itself. */
@SallimTest
abstract class OnSallim {}
