package dev.sallim.ledger.chart;

import dev.sallim.ledger.internal.Charts;
import dev.sallim.ledger.internal.StaleChartException;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs writes on a chart. Each is one operation in one transaction: the key and the membership are checked, the book's chart is taken
 * (so that chart writes of one book come one after the other), the work is done, journal and outbox are written, and after the commit
 * this node's copy of the chart is dropped.
 */
@Component
class ChartOperations {
    private final BookDatabase database;
    private final OperationSql sql;
    private final Charts charts;
    private final Clock clock;
    private final ChartWrite.Tools tools;
    private final JsonMapper json;

    ChartOperations(
            BookDatabase database,
            OperationSql sql,
            Charts charts,
            Clock clock,
            Ids ids,
            JsonMapper json,
            ChartJournal journal) {
        this.database = database;
        this.sql = sql;
        this.charts = charts;
        this.clock = clock;
        this.tools = new ChartWrite.Tools(ids, journal);
        this.json = json;
    }

    /** The work itself. It may be repeated, so it must not have effects outside of the transaction. */
    @FunctionalInterface
    interface Work<T> {
        Answer<T> in(ChartWrite write) throws SQLException;
    }

    /** A write whose answer is kept under the key for a retry. */
    <T> Written<T> create(BookAccess access, IdempotencyKey key, String action, Class<T> type, Work<T> work) {
        return write(access, key, action, type, work);
    }

    /** A write that names the version it read, or that may safely be done twice. */
    <T> Written<T> change(BookAccess access, String action, Class<T> type, Work<T> work) {
        return write(access, null, action, type, work);
    }

    private <T> Written<T> write(
            BookAccess access, @Nullable IdempotencyKey key, String action, Class<T> type, Work<T> work) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OperationId operation = tools.ids().nextOperation();
        try {
            Written<T> written = database.write(access.book(), transaction -> {
                OperationSql.Claim claim = sql.claim(transaction, access, key, operation, at);
                OperationSql.Kept earlier = claim.earlier();
                if (earlier != null) {
                    return replay(OperationId.of(claim.operation()), earlier, type);
                }
                sql.nextVersion(transaction);
                ChartWrite write = new ChartWrite(access, transaction, operation, at, tools);
                return finish(transaction, write, key, action, work.in(write));
            });
            return written;
        } catch (DatabaseException e) {
            throw ChartRefusal.of(e);
        } catch (StaleChartException e) {
            throw ProblemException.of(ErrorCode.CONFLICT);
        } finally {
            charts.forget(access.book());
        }
    }

    private <T> Written<T> finish(
            BookTransaction transaction,
            ChartWrite write,
            @Nullable IdempotencyKey key,
            String action,
            Answer<T> answer) {
        if (!write.isRecordedByFunction()) {
            sql.record(transaction, write, action, write.entries());
        }
        Integer version = answer.version();
        String etag = version == null ? null : version.toString();
        if (key != null) {
            sql.keep(
                    transaction,
                    write.access(),
                    key,
                    new OperationSql.Kept(200, json.writeValueAsString(answer.body()), etag));
        }
        return new Written<>(answer.body(), etag, write.operation(), false);
    }

    private <T> Written<T> replay(OperationId operation, OperationSql.Kept earlier, Class<T> type) {
        String body = earlier.body();
        if (body == null) {
            throw new IllegalStateException("no answer was kept for operation " + operation);
        }
        return new Written<>(json.readValue(body, type), earlier.etag(), operation, true);
    }
}
