package dev.sallim.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void startsAnswersStopsAndKeepsWhatItWasTold() throws Exception {
        Settings settings = Settings.in(folder.resolve("home"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Sql.run(postgres, "create table kept (n int)", "insert into kept values (7)");
            assertThat(Sql.ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(
                            Sql.ask(
                                    postgres,
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(Sql.ask(postgres, "select distinct auth_method from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(Sql.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(postgres.home().resolve("password"))))
                    .isEqualTo("rw-------");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.ask(postgres, "select n from kept")).isEqualTo("7");
        }
    }
}
