package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final RateLimit LOGINS = new RateLimit("logins", 2, Duration.ofMinutes(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
    private final InstantSource source = () -> Objects.requireNonNull(now.get());
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void afterTheLastCallTheWaitIsTrue() {
        limits.count(LOGINS, "a");
        limits.count(LOGINS, "a");
        assertThatThrownBy(() -> limits.count(LOGINS, "a")).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        });
        now.updateAndGet(at -> at.plusSeconds(31));
        limits.count(LOGINS, "a");
    }

    @Test
    void eachLimitAndEachCallerCountsForItself() {
        limits.count(LOGINS, "a");
        limits.count(LOGINS, "a");
        limits.count(LOGINS, "b");
        limits.count(new RateLimit("others", 1, Duration.ofMinutes(1)), "a");
        limits.forgive(LOGINS, "a");
        limits.count(LOGINS, "a");
    }
}
