package dev.sallim.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts calls in this process, per limit and per whatever the caller is known by: an address, a person, an e-mail. At most
 * 100,000 counters are kept, the least recently used go first, and one goes after a day unused.
 */
@Component
public final class RateLimits implements InProcessCache {
    private static final long MAX_COUNTERS = 100_000;

    private record Key(String limit, String who) {}

    private final TimeMeter time;
    private final Cache<Key, Bucket> counters;

    public RateLimits(Clock clock) {
        this.time = new ClockTime(clock);
        this.counters = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTERS)
                .expireAfterAccess(Duration.ofDays(1))
                .build();
    }

    /** Counts one call; refuses with 429 and the wait where there were too many. */
    public void count(RateLimit limit, String who) {
        Bucket bucket = counters.get(new Key(limit.name(), who), key -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
            throw ProblemException.of(ErrorCode.TOO_MANY_REQUESTS, seconds).retryAfter(Duration.ofSeconds(seconds));
        }
    }

    /** The same for an address. */
    public void count(RateLimit limit, ClientAddress address) {
        count(limit, address.block());
    }

    /** Forgets what was counted, such as failed log-ins after one that succeeded. */
    public void forgive(RateLimit limit, String who) {
        counters.invalidate(new Key(limit.name(), who));
    }

    @Override
    public void forgetAll() {
        counters.invalidateAll();
    }

    private Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(spec -> spec.capacity(limit.calls()).refillGreedy(limit.calls(), limit.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
