package dev.sallim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the shared PostgreSQL before it starts. */
final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPostgres.Database database = TestPostgres.shared().database();
        TestPropertyValues.of(
                        "sallim.home=" + temporaryHome(),
                        // Tests that count round trips must be alone; those of the journal seal when they want to.
                        "sallim.journal.sealing=false",
                        // What recurs is posted when a test says so.
                        "sallim.recurring.working=false",
                        "sallim.alerts.working=false",
                        "sallim.database.url=" + database.url(),
                        "sallim.database.user=" + database.user(),
                        "sallim.database.password=" + database.password())
                .applyTo(context);
    }

    private static Path temporaryHome() {
        try {
            Path home = Files.createTempDirectory("sallim-home-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TestPostgres.delete(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
