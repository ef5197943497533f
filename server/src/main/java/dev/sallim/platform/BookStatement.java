package dev.sallim.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement with its values, and the one place that knows how results come back when the book's setting travels ahead of it. */
final class BookStatement {
    private static final String OTHER_COUNT = "expected %s, got %d: %s";

    private final NamedSql sql;
    private final BookId book;
    private final Parameters parameters = new Parameters();
    private boolean settingBook;
    private @Nullable Duration timeout;

    /** A call of a function that sets the book itself. */
    BookStatement(String sql, BookId book) {
        this.sql = NamedSql.of(sql);
        this.book = book;
        parameters.set(NamedSql.BOOK, book.value());
    }

    BookStatement settingBook() {
        settingBook = true;
        return this;
    }

    void within(Duration longest) {
        timeout = longest;
        settingBook = true;
    }

    @Override
    public String toString() {
        return sql.plain();
    }

    Parameters parameters() {
        return parameters;
    }

    <T> List<T> list(Connection connection, RowReader<T> reader) {
        return reading(connection, 0, result -> {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        });
    }

    <T> Optional<T> optional(Connection connection, RowReader<T> reader) {
        return reading(connection, 0, result -> {
            Row row = new Row(result);
            if (!row.next()) {
                return Optional.empty();
            }
            T value = reader.read(row);
            if (row.next()) {
                throw new IllegalStateException(OTHER_COUNT.formatted("at most one row", 2, sql.plain()));
            }
            return Optional.of(value);
        });
    }

    <T> T one(Connection connection, RowReader<T> reader) {
        return optional(connection, reader)
                .orElseThrow(() -> new IllegalStateException(OTHER_COUNT.formatted("one row", 0, sql.plain())));
    }

    /** Needs a connection in a transaction: only there does the driver fetch page by page. */
    <T> long each(Connection connection, int rowsAtATime, RowReader<T> reader, Consumer<? super T> consumer) {
        return reading(connection, rowsAtATime, result -> {
            Row row = new Row(result);
            long count = 0;
            while (row.next()) {
                consumer.accept(reader.read(row));
                count++;
            }
            return count;
        });
    }

    int update(Connection connection) {
        try (PreparedStatement statement = prepare(connection)) {
            statement.execute();
            if (settingBook) {
                statement.getMoreResults();
            }
            int count = statement.getUpdateCount();
            if (count < 0) {
                throw new IllegalStateException("not an update: " + sql.plain());
            }
            return count;
        } catch (SQLException e) {
            throw DatabaseException.of(e, sql.plain());
        }
    }

    private <T extends @Nullable Object> T reading(Connection connection, int rowsAtATime, Reading<T> reading) {
        try (PreparedStatement statement = prepare(connection)) {
            if (rowsAtATime > 0) {
                statement.setFetchSize(rowsAtATime);
            }
            boolean rows = statement.execute();
            if (settingBook) {
                rows = statement.getMoreResults();
            }
            if (!rows) {
                throw new IllegalStateException("no result: " + sql.plain());
            }
            try (ResultSet result = statement.getResultSet()) {
                return reading.from(result);
            }
        } catch (SQLException e) {
            throw DatabaseException.of(e, sql.plain());
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        if (!settingBook) {
            return bound(connection.prepareStatement(sql.plain()), 1);
        }
        if (timeout == null) {
            PreparedStatement statement = connection.prepareStatement(sql.withBook());
            statement.setString(1, book.value().toString());
            return bound(statement, 2);
        }
        PreparedStatement statement = connection.prepareStatement(sql.withBookAndTimeout());
        statement.setString(1, book.value().toString());
        statement.setString(2, Long.toString(timeout.toMillis()));
        return bound(statement, 3);
    }

    private PreparedStatement bound(PreparedStatement statement, int first) throws SQLException {
        try {
            parameters.bind(statement, first, sql);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T from(ResultSet result) throws SQLException;
    }
}
