package dev.sallim.platform;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a result stands on. A getter without {@code OrNull} refuses a null: the query promised that there is none. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public int integer(String column) throws SQLException {
        return present(integerOrNull(column), column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    public long bigint(String column) throws SQLException {
        return present(bigintOrNull(column), column);
    }

    public @Nullable Long bigintOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public boolean bool(String column) throws SQLException {
        boolean value = result.getBoolean(column);
        if (result.wasNull()) {
            throw missing(column);
        }
        return value;
    }

    public BigDecimal decimal(String column) throws SQLException {
        return present(decimalOrNull(column), column);
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public LocalDate day(String column) throws SQLException {
        return present(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public byte[] bytes(String column) throws SQLException {
        return present(bytesOrNull(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return result.getBytes(column);
    }

    public List<UUID> uuids(String column) throws SQLException {
        return array(column, UUID[].class);
    }

    public List<String> texts(String column) throws SQLException {
        return array(column, String[].class);
    }

    public List<BigDecimal> decimals(String column) throws SQLException {
        return array(column, BigDecimal[].class);
    }

    private <T> List<T> array(String column, Class<T[]> type) throws SQLException {
        Array array = present(result.getArray(column), column);
        return Arrays.asList(type.cast(array.getArray()));
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw missing(column);
        }
        return value;
    }

    private static IllegalStateException missing(String column) {
        return new IllegalStateException("column " + column + " is null, where the query promised a value");
    }
}
