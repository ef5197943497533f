package dev.sallim.platform;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A query on the tables of one book, being filled with its values; the last call runs it. */
public final class BookQuery {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connections connections;
    private final BookStatement statement;

    BookQuery(Connections connections, BookStatement statement) {
        this.connections = connections;
        this.statement = statement;
    }

    public BookQuery param(String name, Object value) {
        statement.parameters().set(name, value);
        return this;
    }

    public BookQuery param(String name, @Nullable Object value, SqlType type) {
        statement.parameters().set(name, value, type);
        return this;
    }

    /** Fills in many at once. */
    public BookQuery params(Consumer<Parameters> values) {
        values.accept(statement.parameters());
        return this;
    }

    public BookQuery array(String name, SqlType type, Collection<? extends @Nullable Object> elements) {
        statement.parameters().array(name, type, elements);
        return this;
    }

    /** Gives a named long operation more than the default 5 s. Within a transaction it holds for the rest of that one. */
    public BookQuery within(Duration longest) {
        statement.within(longest);
        return this;
    }

    public <T> List<T> list(RowReader<T> reader) {
        return connections.with(statement, connection -> statement.list(connection, reader));
    }

    public <T> Optional<T> optional(RowReader<T> reader) {
        return connections.with(statement, connection -> statement.optional(connection, reader));
    }

    /** Exactly one row: any other count is a bug. */
    public <T> T one(RowReader<T> reader) {
        return connections.with(statement, connection -> statement.one(connection, reader));
    }

    /**
     * For what does not fit in memory: rows are fetched a thousand at a time, in a transaction that only reads.
     *
     * @return the number of rows
     */
    public <T> long each(RowReader<T> reader, Consumer<? super T> consumer) {
        return connections.streaming(
                statement, connection -> statement.each(connection, ROWS_AT_A_TIME, reader, consumer));
    }

    /** Where a statement gets its connection from. */
    interface Connections {
        <T extends @Nullable Object> T with(BookStatement statement, ConnectionWork<T> work);

        /** With a connection that is in a transaction. */
        <T extends @Nullable Object> T streaming(BookStatement statement, ConnectionWork<T> work);
    }

    @FunctionalInterface
    interface ConnectionWork<T extends @Nullable Object> {
        T on(Connection connection);
    }
}
