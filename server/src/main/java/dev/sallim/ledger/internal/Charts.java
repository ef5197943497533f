package dev.sallim.ledger.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * The charts of the books in use, in process. A chart is trusted for five seconds, then its version is compared with the database's:
 * only a changed one is read again. Writes of this node forget it at once; the write functions assert the rest.
 */
@Component
public class Charts implements BookCharts {
    private static final Duration TRUST = Duration.ofSeconds(5);
    /** Payees and accounts kept in all: about 100 bytes each. */
    private static final long MOST_ENTRIES = 500_000;

    private final ChartSql sql;
    private final Cache<BookId, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ENTRIES)
            .weigher((BookId book, Kept entry) -> entry.weight())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Charts(ChartSql sql) {
        this.sql = sql;
    }

    @Override
    public Chart of(BookId book) {
        long now = System.nanoTime();
        Kept entry = kept.getIfPresent(book);
        if (entry != null && now - entry.checkedAt() < TRUST.toNanos()) {
            return entry.chart();
        }
        if (entry != null && isCurrent(book, entry.chart())) {
            if (sql.isCommitted()) {
                kept.put(book, new Kept(entry.chart(), now));
            }
            return entry.chart();
        }
        Chart loaded = sql.load(book);
        if (sql.isCommitted()) {
            kept.put(book, new Kept(loaded, now));
        }
        return loaded;
    }

    /** To be called after each change to the chart, and where the database found an assumption wrong. */
    public void forget(BookId book) {
        kept.invalidate(book);
    }

    /** Forgets the chart where the database has a newer one; false where it was current. */
    boolean forgetIfStale(BookId book, Chart chart) {
        boolean stale = !isCurrent(book, chart);
        if (stale) {
            forget(book);
        }
        return stale;
    }

    public void forgetAll() {
        kept.invalidateAll();
    }

    private boolean isCurrent(BookId book, Chart chart) {
        OptionalLong version = sql.version(book);
        if (version.isEmpty()) {
            kept.invalidate(book);
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return version.getAsLong() == chart.version();
    }

    private record Kept(Chart chart, long checkedAt) {
        int weight() {
            return 1
                    + chart.accounts().size()
                    + chart.payees().size()
                    + chart.tags().size();
        }
    }
}
