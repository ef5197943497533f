package dev.sallim.book.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.PersonId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who may do what, remembered for a few seconds. That somebody is no member is not remembered: they may become one in the next moment.
 * Writes do not rely on this alone; the database asks again within each of them.
 */
@Component
final class CachedMemberships implements Memberships, InProcessCache {
    static final Duration TRUST = Duration.ofSeconds(5);
    private static final int REMEMBERED = 20_000;

    private final BookSql sql;
    private final Cache<Pair, BookAccess> known;
    /** Moves with each forgetting, so that what was read before it is not put back after it. */
    private final AtomicLong forgettings = new AtomicLong();

    @Autowired
    CachedMemberships(BookSql sql) {
        this(sql, Ticker.systemTicker());
    }

    CachedMemberships(BookSql sql, Ticker ticker) {
        this.sql = sql;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(TRUST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Optional<BookAccess> find(BookId book, PersonId person) {
        Pair pair = new Pair(book, person);
        BookAccess remembered = known.getIfPresent(pair);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        long before = forgettings.get();
        @Nullable BookAccess read = sql.access(book, person).orElse(null);
        if (read != null && before == forgettings.get()) {
            known.put(pair, read);
        }
        return Optional.ofNullable(read);
    }

    @Override
    public void forget(BookId book) {
        forgettings.incrementAndGet();
        known.asMap().keySet().removeIf(pair -> pair.book().equals(book));
    }

    @Override
    public void forgetAll() {
        forgettings.incrementAndGet();
        known.invalidateAll();
    }

    private record Pair(BookId book, PersonId person) {}
}
