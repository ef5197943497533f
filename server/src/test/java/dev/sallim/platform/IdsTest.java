package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void anIdIsAUuidOfVersionSevenWithItsMillisecond() {
        UUID id = new Ids(Clock.fixed(NOW, ZoneOffset.UTC)).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void idsGrowEvenWhereTheClockStandsStill() {
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(ids.next().toString());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsNeverGetTheSameOne() throws InterruptedException {
        Ids ids = new Ids(Clock.systemUTC());
        ConcurrentLinkedQueue<UUID> made = new ConcurrentLinkedQueue<>();
        List<Thread> threads = Collections.nCopies(4, 0).stream()
                .map(i -> Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 5_000; n++) {
                        made.add(ids.next());
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(made).hasSize(20_000).doesNotHaveDuplicates();
    }
}
