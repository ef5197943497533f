package dev.sallim.platform.internal;

import dev.sallim.platform.Secrets;
import dev.sallim.postgres.RunningPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * A connection for the commands of the operator, by the settings that the server has, beside the running server or without one. It
 * changes nobody's credential: the owner's password is the running server's business, so the server's own database is entered as its
 * superuser, whose password only the files' owner can read.
 */
public final class OperatorDatabase {
    private static final String DATABASE = "sallim";

    private OperatorDatabase() {}

    /** @return what the command answers: the exit code */
    public static int with(ToIntFunction<Connection> command) {
        return entered((connection, home) -> command.applyAsInt(connection));
    }

    /** As above, for a command that needs the server's keys too. */
    public static int withSecrets(ToIntBiFunction<Connection, Secrets> command) {
        return entered((connection, home) ->
                command.applyAsInt(connection, new Secrets(MasterKey.find(home.masterKey(), home.home()))));
    }

    private static int entered(ToIntBiFunction<Connection, HomeSettings> command) {
        SpringApplication settings = new SpringApplication(OnlySettings.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        settings.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = settings.run()) {
            HomeSettings home = context.getBean(HomeSettings.class);
            return run(
                    context.getBean(DatabaseSettings.class),
                    home.home(),
                    connection -> command.applyAsInt(connection, home));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not let the operator in: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int run(DatabaseSettings settings, Path home, ToIntFunction<Connection> command)
            throws SQLException, IOException {
        String external = settings.url();
        if (external != null && !external.isBlank()) {
            return run(ExternalServer.of(external, settings), command);
        }
        RunningPostgres running = RunningPostgres.in(home.resolve("postgres")).orElse(null);
        if (running != null) {
            try (Connection connection =
                    DriverManager.getConnection(running.jdbcUrl(DATABASE), running.user(), running.password())) {
                return command.applyAsInt(connection);
            }
        }
        try (DatabaseServer own = OwnServer.start(home)) {
            return run(own, command);
        }
    }

    private static int run(DatabaseServer server, ToIntFunction<Connection> command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            return command.applyAsInt(connection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DatabaseSettings.class, HomeSettings.class})
    static class OnlySettings {}
}
