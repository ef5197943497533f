package dev.sallim.postgres;

import static dev.sallim.postgres.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.postgres.PostgresException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNameTest {

    /** The names are those in the published jars of 18.6.0. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
        "Windows 11, aarch64, postgres-windows-x86_64.txz"
    })
    void knowsTheArchiveOfEachPlatform(String system, String processor, String archive) {
        assertThat(Binaries.archive(system, processor)).isEqualTo(archive);
    }

    @Test
    void namesThePlatformThatHasNone() {
        assertRefused(Reason.UNSUPPORTED_PLATFORM, () -> Binaries.archive("SunOS", "sparcv9"))
                .contains("SunOS on sparcv9");
        assertRefused(Reason.UNSUPPORTED_PLATFORM, () -> Binaries.archive("Linux", "riscv64"))
                .contains("riscv64");
    }
}
