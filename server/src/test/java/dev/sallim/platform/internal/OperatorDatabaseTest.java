package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a command of the operator works beside a running server, and without one. */
class OperatorDatabaseTest {
    private static final DatabaseSettings OWN =
            new DatabaseSettings(null, null, null, 1, Duration.ofSeconds(5), Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    @Test
    void aCommandEntersTheRunningDatabaseWithoutDisturbingItAndStartsOneThatDoesNotRun()
            throws SQLException, IOException {
        // The launcher gives up root where it has it: another user must be able to pass.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("home");
        try (OwnServer server = OwnServer.start(home)) {
            assertThat(OperatorDatabase.run(OWN, home, OperatorDatabaseTest::answer))
                    .isEqualTo(42);

            try (Connection owner = DriverManager.getConnection(server.url(), server.user(), server.password())) {
                assertThat(owner.isValid(1))
                        .as("the owner's credential still holds")
                        .isTrue();
            }
        }

        assertThat(OperatorDatabase.run(OWN, home, OperatorDatabaseTest::answer))
                .isEqualTo(42);
    }

    private static int answer(Connection connection) {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select 42 where current_database() = 'sallim'")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
