package dev.sallim.platform.internal;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.RunCancelledException;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A running run's view of itself. */
final class Progress implements RunContext {
    private static final long NANOS_BETWEEN_WRITES = Duration.ofMillis(300).toNanos();

    private final RunTable table;
    private final RunId id;
    private final BookAccess access;
    private final RunTable.Claim claim;
    private final JsonMapper json;
    private volatile @Nullable String url;
    private long lastWrite = System.nanoTime() - NANOS_BETWEEN_WRITES;

    Progress(RunTable table, RunId id, BookAccess access, RunTable.Claim claim, JsonMapper json) {
        this.table = table;
        this.id = id;
        this.access = access;
        this.claim = claim;
        this.json = json;
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public BookAccess access() {
        return access;
    }

    @Override
    public <T> T payload(Class<T> type) {
        return json.readValue(claim.payload(), type);
    }

    @Override
    public void progress(long done, long total) {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException(done + " of " + total + " is no progress");
        }
        synchronized (this) {
            if (System.nanoTime() - lastWrite < NANOS_BETWEEN_WRITES) {
                return;
            }
            lastWrite = System.nanoTime();
        }
        BigDecimal part = total == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(total), 3, RoundingMode.DOWN);
        if (table.progress(access.book(), id, claim.attempt(), part)) {
            throw new RunCancelledException();
        }
    }

    @Override
    public void stopIfCancelled() {
        if (table.progress(access.book(), id, claim.attempt(), BigDecimal.ZERO)) {
            throw new RunCancelledException();
        }
    }

    @Override
    public void resultUrl(String where) {
        url = where;
    }

    @Nullable
    String url() {
        return url;
    }
}
