package dev.sallim.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.postgresql.copy.PGCopyOutputStream;

/** A transaction on one book. Its first statement carries the book's setting, so that it costs no round trip of its own. */
public final class BookTransaction {
    private static final int COPY_BUFFER = 1 << 16;

    private final Connection connection;
    private final BookId book;
    private boolean bookIsSet;

    BookTransaction(Connection connection, BookId book) {
        this.connection = connection;
        this.book = book;
    }

    /** Writes rows in the format that the {@code COPY} names. */
    public interface RowSource {
        void writeTo(OutputStream out) throws IOException;
    }

    public BookId book() {
        return book;
    }

    public BookQuery query(String sql) {
        return new BookQuery(new ThisConnection(), statement(sql));
    }

    public Update update(String sql) {
        return new Update(statement(sql));
    }

    /**
     * {@code COPY ... FROM STDIN}. PostgreSQL refuses it on a table with row security: copy into a temporary table, then insert from
     * there. The database takes in what is written while the rest is still being made.
     *
     * @return the number of rows
     */
    public long copyIn(String sql, RowSource rows) {
        if (!bookIsSet) {
            query("select 1 as one").one(row -> row.integer("one"));
        }
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                OutputStream out = new PGCopyOutputStream(copy, COPY_BUFFER);
                rows.writeTo(out);
                out.flush();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.of(e, sql);
        } catch (IOException e) {
            throw broken(e, sql);
        } catch (UncheckedIOException e) {
            throw broken(Objects.requireNonNull(e.getCause()), sql);
        }
    }

    /**
     * {@code COPY ... TO STDOUT}, for a million rows whose bytes count more than their values: each comes as PostgreSQL sends it, and
     * nothing is made of a field that nobody asks for. There are no parameters but {@code :book}.
     *
     * @param longest holds for the rest of the transaction, as does the memory for sorts and joins
     */
    public void copyOut(String query, Duration longest, Consumer<CopiedRow> consumer) {
        query("SELECT set_config('work_mem', '256MB', true) AS memory")
                .within(longest)
                .one(row -> row.text("memory"));
        String sql = "COPY (" + query.replace(":book", "'" + book.value() + "'") + ") TO STDOUT (FORMAT binary)";
        try {
            CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                CopiedRow.each(out, consumer);
            } finally {
                // Read to the end, not cancelled: a cancellation may come late and hit the connection's next statement.
                while (out.isActive() && out.readFromCopy() != null) {
                    continue;
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.of(e, sql);
        }
    }

    private static RuntimeException broken(IOException e, String sql) {
        return e.getCause() instanceof SQLException refused
                ? DatabaseException.of(refused, sql)
                : new UncheckedIOException("the rows of " + sql + " could not be written to their end", e);
    }

    /** Reads the state that another transaction reads, which has exported it under this name; nothing may be asked before. */
    void useSnapshot(String name) {
        if (bookIsSet || !name.matches("[0-9A-F-]+")) {
            throw new IllegalStateException("too late for a snapshot, or none: " + name);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION SNAPSHOT '" + name + "'");
        } catch (SQLException e) {
            throw DatabaseException.of(e, "the snapshot of another transaction");
        }
    }

    private BookStatement statement(String sql) {
        return new BookStatement(sql, book);
    }

    private void setBookFirst(BookStatement statement) {
        if (!bookIsSet) {
            statement.settingBook();
            bookIsSet = true;
        }
    }

    /** An insert, update or delete, being filled with its values; the last call runs it. */
    public final class Update {
        private final BookStatement statement;

        private Update(BookStatement statement) {
            this.statement = statement;
        }

        public Update param(String name, Object value) {
            statement.parameters().set(name, value);
            return this;
        }

        public Update param(String name, @Nullable Object value, SqlType type) {
            statement.parameters().set(name, value, type);
            return this;
        }

        public Update array(String name, SqlType type, Collection<? extends @Nullable Object> elements) {
            statement.parameters().array(name, type, elements);
            return this;
        }

        /** Runs it and returns how many rows it touched: never to be ignored. */
        public int run() {
            setBookFirst(statement);
            return statement.update(connection);
        }

        /** Runs it, and undoes everything by an exception where it touched another number of rows. */
        public void exactly(int rows) {
            int touched = run();
            if (touched != rows) {
                throw new IllegalStateException("expected " + rows + " rows, touched " + touched + ": " + statement);
            }
        }
    }

    private final class ThisConnection implements BookQuery.Connections {
        @Override
        public <T extends @Nullable Object> T with(BookStatement statement, BookQuery.ConnectionWork<T> work) {
            setBookFirst(statement);
            return work.on(connection);
        }

        @Override
        public <T extends @Nullable Object> T streaming(BookStatement statement, BookQuery.ConnectionWork<T> work) {
            return with(statement, work);
        }
    }
}
