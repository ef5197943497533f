package dev.sallim.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The named values of one statement: UUID, String, Integer, Long, Boolean, BigDecimal, LocalDate, Instant, byte[]. Nulls and arrays
 * name their type, so that the statement prepared on the server is the same one whatever the values are.
 */
public final class Parameters {
    private final Map<String, Object> values = HashMap.newHashMap(8);

    Parameters() {}

    public Parameters set(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException("parameter :" + name + " is set twice");
        }
        return this;
    }

    public Parameters set(String name, @Nullable Object value, SqlType type) {
        return set(name, value == null ? new Null(type) : value);
    }

    public Parameters array(String name, SqlType type, Collection<? extends @Nullable Object> elements) {
        // The driver tells bytes from other arrays by the array's own type.
        Object[] values = type == SqlType.BYTES ? elements.toArray(new byte[0][]) : elements.toArray();
        return set(name, new Elements(type, values));
    }

    void bind(PreparedStatement statement, int first, NamedSql sql) throws SQLException {
        int index = first;
        for (String name : sql.names()) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("parameter :" + name + " is not set");
            }
            bind(statement, index++, value);
        }
        int unused = values.size() - sql.distinct().size();
        boolean onlyTheBook = unused == 1
                && values.containsKey(NamedSql.BOOK)
                && !sql.distinct().contains(NamedSql.BOOK);
        if (unused > 0 && !onlyTheBook) {
            throw new IllegalArgumentException("set " + values.keySet() + ", but the statement has " + sql.distinct());
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case Null(SqlType type) -> statement.setNull(index, Types.OTHER, type.databaseName());
            case Elements(SqlType type, Object[] elements) -> {
                Connection connection = statement.getConnection();
                statement.setArray(index, connection.createArrayOf(type.databaseName(), elements));
            }
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(index, value);
        }
    }

    private record Null(SqlType type) {}

    private record Elements(SqlType type, Object[] elements) {}
}
