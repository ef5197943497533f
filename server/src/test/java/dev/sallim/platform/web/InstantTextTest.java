package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T03:00:00Z",
                "2026-11-21T03:00:00.100Z",
                "2026-11-21T03:00:00.000001Z",
                "2026-11-21T03:00:00.123456789Z",
                "2024-02-29T23:59:59.999999999Z",
                "1969-12-31T23:59:59.001Z",
                "0001-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z"
            })
    void anInstantIsWrittenAsJavaWritesIt(String text) {
        assertThat(InstantText.of(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void soIsAnyOther() {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L))
                    .plusNanos(random.nextInt(1_000_000_000) / 1000 * 1000L);
            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
        }
    }
}
