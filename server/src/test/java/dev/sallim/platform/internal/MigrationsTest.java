package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** That a start leaves the migrations out only where all have been run, with the text that they have now. */
class MigrationsTest {
    @Test
    void aSchemaOfThisBuildIsDone() {
        try (TestPostgres.Database database = TestPostgres.shared().database()) {
            assertThat(Migrations.areDone(database)).isTrue();
        }
    }

    @Test
    void anEmptyDatabaseIsNotDone() {
        try (TestPostgres.Database database = TestPostgres.shared().emptyDatabase()) {
            assertThat(Migrations.areDone(database)).isFalse();
        }
    }

    @Test
    void aMigrationThatIsMissingIsNotDone() throws SQLException {
        assertNotDoneAfter("DELETE FROM flyway_schema_history WHERE version = '0310'");
        assertNotDoneAfter("DELETE FROM flyway_schema_history WHERE script = 'R__ledger_write_functions.sql'");
    }

    @Test
    void aMigrationOfAnotherTextIsNotDone() throws SQLException {
        assertNotDoneAfter("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '0310'");
        assertNotDoneAfter("UPDATE flyway_schema_history SET checksum = checksum + 1"
                + " WHERE script = 'R__ledger_write_functions.sql'");
    }

    @Test
    void aMigrationThatFailedOrThatThisBuildDoesNotKnowIsNotDone() throws SQLException {
        assertNotDoneAfter("UPDATE flyway_schema_history SET success = false WHERE version = '0310'");
        assertNotDoneAfter(
                "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1,"
                        + " installed_by, installed_on, 1, true FROM flyway_schema_history WHERE installed_rank = 1");
    }

    @Test
    void anEarlierTextOfARepeatableMigrationDoesNotMatter() throws SQLException {
        try (TestPostgres.Database database = TestPostgres.shared().database()) {
            run(
                    database,
                    "INSERT INTO flyway_schema_history SELECT 0, version, description, type, script, 42,"
                            + " installed_by, installed_on, 1, true FROM flyway_schema_history"
                            + " WHERE script = 'R__ledger_write_functions.sql'");

            assertThat(Migrations.areDone(database)).isTrue();
        }
    }

    @Test
    void aMigrationBeforeOneThatHasBeenRunIsRunAllTheSame() throws SQLException {
        try (TestPostgres.Database database = TestPostgres.shared().database()) {
            run(database, "DELETE FROM flyway_schema_history WHERE version = '0380'");
            try (Connection owner = database.owner();
                    Statement statement = owner.createStatement()) {
                statement.execute(
                        "ALTER INDEX journal_entry_of_operation_by_kind RENAME TO journal_entry_of_operation");
            }

            Migrations.run(Flyway.configure()
                    .dataSource(Migrations.owner(database))
                    .outOfOrder(true)
                    .load());

            assertThat(Migrations.areDone(database)).isTrue();
        }
    }

    private static void assertNotDoneAfter(String sql) throws SQLException {
        try (TestPostgres.Database database = TestPostgres.shared().database()) {
            run(database, sql);

            assertThat(Migrations.areDone(database)).as(sql).isFalse();
        }
    }

    private static void run(TestPostgres.Database database, String sql) throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
