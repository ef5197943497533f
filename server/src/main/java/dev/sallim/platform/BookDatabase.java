package dev.sallim.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the book tables. Every statement that goes through here has its book set, in the same round trip, for its own transaction
 * only: a pooled connection can never carry one book's setting into another request.
 *
 * <p>Statements are sent as {@code select set_config('app.book_id', ...); <the statement>}, prepared on the server, one Sync. The driver
 * reads that form correctly only through {@code execute()} and {@code getMoreResults()} (its {@code executeQuery} throws after the
 * database has committed), hence this one class.
 *
 * <p>Parameters are named ({@code :name}); {@code :book} is always bound. Keep the SQL text constant, with arrays for lists: a text of
 * its own per call is parsed and planned each time.
 */
public final class BookDatabase {
    private final DataSource pool;
    private final TransactionTemplate writes;
    private final TransactionTemplate apart;
    private final TransactionTemplate reads;
    private final TransactionTemplate snapshots;
    private final Repetition repetition;

    public BookDatabase(DataSource pool, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.pool = pool;
        this.repetition = new Repetition(meters);
        this.writes = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        this.snapshots = new TransactionTemplate(transactions);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshots.setReadOnly(true);
    }

    /** One statement of its own, in one round trip; in the surrounding transaction where there is one. */
    public BookQuery query(BookId book, String sql) {
        refuseOtherBook(book);
        return new BookQuery(new PooledConnections(), new BookStatement(sql, book));
    }

    /**
     * One call of an SQL write function, in autocommit and one round trip, repeated as a whole where the database gave it up to let
     * another through (40001, 40P01, 55P03). The function sets the book itself, as its first act.
     */
    public <T> T call(BookId book, String sql, Consumer<Parameters> parameters, RowReader<T> reader) {
        return call(book, sql, parameters, reader, Repeat.WHEN_GIVEN_UP);
    }

    /** As above; {@link Repeat#WHEN_LOST_TOO} repeats a call whose connection broke as well, which only an idempotency key makes safe. */
    public <T> T call(BookId book, String sql, Consumer<Parameters> parameters, RowReader<T> reader, Repeat repeat) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a write function is a transaction of its own; call it outside of one");
        }
        return repetition.run(repeat, () -> {
            BookStatement statement = new BookStatement(sql, book);
            parameters.accept(statement.parameters());
            return onConnection(connection -> statement.one(connection, reader));
        });
    }

    /**
     * A transaction on one book, repeated as a whole where the database gave it up: the work must not have effects outside of it.
     * Within a Spring transaction it joins that one, and its repetition is the outer one's business.
     */
    public <T extends @Nullable Object> T write(BookId book, BookWork<T> work) {
        refuseOtherBook(book);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inTransaction(book, work, writes);
        }
        return repetition.run(Repeat.WHEN_GIVEN_UP, () -> inTransaction(book, work, writes));
    }

    /**
     * A transaction on what belongs to no book, and through {@link #write} on a book, repeated as a whole where the database gave it up:
     * the work must not have effects outside of it.
     */
    public <T extends @Nullable Object> T transaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the transaction around it would have to be repeated, and is not");
        }
        return repetition.run(Repeat.WHEN_GIVEN_UP, () -> writes.execute(status -> work.get()));
    }

    /**
     * A transaction of its own, also within another one on the book, which it does not wait for and outlives: for what must be seen
     * while the other goes on, such as its progress. It takes a second connection, and must not touch rows that the other has locked.
     */
    public <T extends @Nullable Object> T writeApart(BookId book, BookWork<T> work) {
        refuseOtherBook(book);
        return repetition.run(Repeat.WHEN_GIVEN_UP, () -> inTransaction(book, work, apart));
    }

    /** Whether the caller is within a transaction, which what it asks here would join. */
    public boolean isWithinTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Several reads of one and the same state of the book. Nothing can be written. */
    public <T extends @Nullable Object> T snapshot(BookId book, BookWork<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a snapshot is a transaction of its own; take it outside of one");
        }
        return inTransaction(book, work, snapshots);
    }

    /**
     * Two works at the same time that read one and the same state of the book, each on a connection of its own. It takes two connections
     * of the pool: who calls it sees to it that not all who hold one wait for their second.
     */
    public <A, B> Pair<A, B> snapshot(BookId book, BookWork<A> first, BookWork<B> second) {
        return snapshot(book, transaction -> {
            String name =
                    transaction.query("SELECT pg_export_snapshot() AS name").one(row -> row.text("name"));
            FutureTask<B> other = new FutureTask<>(() -> snapshot(book, within -> {
                within.useSnapshot(name);
                return second.in(within);
            }));
            Thread thread = Thread.ofVirtual().name("second reader").start(other);
            try {
                A found = first.in(transaction);
                return new Pair<>(found, other.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } finally {
                // Where the first one failed nobody wants what the second finds.
                thread.interrupt();
            }
        });
    }

    /** What two works found. */
    public record Pair<A, B>(A first, B second) {}

    private <T extends @Nullable Object> T inTransaction(BookId book, BookWork<T> work, TransactionTemplate template) {
        return template.execute(status -> {
            boolean outermost = !TransactionSynchronizationManager.hasResource(this);
            if (outermost) {
                TransactionSynchronizationManager.bindResource(this, book);
            }
            Connection connection = DataSourceUtils.getConnection(pool);
            try {
                return work.in(new BookTransaction(connection, book));
            } catch (SQLException e) {
                throw DatabaseException.of(e, "a transaction of the book");
            } finally {
                DataSourceUtils.releaseConnection(connection, pool);
                if (outermost) {
                    TransactionSynchronizationManager.unbindResource(this);
                }
            }
        });
    }

    /** A second book in one transaction would leave its setting behind for the statements of the first. */
    private void refuseOtherBook(BookId book) {
        Object current = TransactionSynchronizationManager.getResource(this);
        if (current != null && !current.equals(book)) {
            throw new IllegalStateException("a transaction on book " + current + " cannot touch book " + book);
        }
    }

    /** What may make a call be repeated. */
    public enum Repeat {
        WHEN_GIVEN_UP,
        WHEN_LOST_TOO
    }

    /** Work within one transaction. */
    @FunctionalInterface
    public interface BookWork<T extends @Nullable Object> {
        T in(BookTransaction transaction) throws SQLException;
    }

    private <T extends @Nullable Object> T onConnection(BookQuery.ConnectionWork<T> work) {
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            return work.on(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private final class PooledConnections implements BookQuery.Connections {
        @Override
        public <T extends @Nullable Object> T with(BookStatement statement, BookQuery.ConnectionWork<T> work) {
            statement.settingBook();
            return onConnection(work);
        }

        @Override
        public <T extends @Nullable Object> T streaming(BookStatement statement, BookQuery.ConnectionWork<T> work) {
            statement.settingBook();
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return onConnection(work);
            }
            return reads.execute(status -> onConnection(work));
        }
    }
}
