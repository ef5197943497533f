package dev.sallim.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that starts each test on 2026-11-21, noon in Seoul, goes on by itself, and can be set. */
public final class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    /** Nanoseconds ahead of the machine's running time. */
    private final AtomicLong epochOffsetMillis = new AtomicLong();

    private final ZoneId zone;

    public TestClock() {
        this(ZoneOffset.UTC);
        reset();
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    public void reset() {
        set(START);
    }

    public void set(Instant now) {
        epochOffsetMillis.set(now.toEpochMilli() - running());
    }

    public void advance(Duration step) {
        epochOffsetMillis.addAndGet(step.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(epochOffsetMillis.get() + running());
    }

    private static long running() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Follows this clock, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        TestClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId next) {
                return self.withZone(next);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }
}
