package dev.sallim.platform;

import java.sql.SQLException;

/** Turns one row into a value, by hand. */
@FunctionalInterface
public interface RowReader<T> {
    T read(Row row) throws SQLException;
}
