package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    private Path home;

    @Test
    void theFirstStartMakesAKeyThatLaterStartsFind() throws IOException {
        byte[] made = MasterKey.find(null, home);

        assertThat(made).hasSize(32);
        assertThat(MasterKey.find("", home)).isEqualTo(made);
        Path file = home.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theEnvironmentWinsAndNothingIsWritten() {
        byte[] given = new byte[32];
        given[5] = -1;

        assertThat(MasterKey.find(Base64.getUrlEncoder().encodeToString(given), home))
                .isEqualTo(given);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aKeyOfAnotherSizeIsRefusedWithTheWayToMakeOne() {
        for (String bad : new String[] {"short", "%%%", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatThrownBy(() -> MasterKey.find(bad, home))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl rand -base64 32")
                    .hasMessageNotContaining(bad);
        }
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        MasterKey.find(null, home);
        Path file = home.resolve("keys/master.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> MasterKey.find(null, home)).hasMessageContaining("chmod 600");
    }
}
