package dev.sallim.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes ids: UUID version 7 of RFC 9562, whose first 48 bits are the millisecond and next 12 bits a counter, so that the
 * ids of one process always grow and new rows land at the end of an index. An id is a name, never a secret.
 */
@Component
public final class Ids {
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final long salt = new SecureRandom().nextLong();
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        // A clock that stands still or steps back, and more than 4,096 ids in one millisecond, run ahead of the clock.
        long tick = last.accumulateAndGet(now, (before, given) -> Math.max(before + 1, given));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | (tick & 0xFFFL);
        long low = (ThreadLocalRandom.current().nextLong() ^ salt) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public OperationId nextOperation() {
        return new OperationId(next());
    }
}
