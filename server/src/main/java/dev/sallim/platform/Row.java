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

/**
 * The row that a result stands on. A getter without {@code OrNull} refuses a null: the query promised that there is none.
 *
 * <p>A reader asks each row for the same columns in the same order, so the places found for the first row are tried first for the others:
 * to look each name up anew was a twentieth of what a page of fifty cost.
 */
public final class Row {
    private static final int USUAL_COLUMNS = 32;

    private final ResultSet result;
    private @Nullable String[] asked = new @Nullable String[USUAL_COLUMNS];
    private int[] places = new int[USUAL_COLUMNS];
    private int turn;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Moves on to the next row; false where there is none. */
    boolean next() throws SQLException {
        turn = 0;
        return result.next();
    }

    private int place(String column) throws SQLException {
        int now = turn++;
        if (now < asked.length && column.equals(asked[now])) {
            return places[now];
        }
        int place = result.findColumn(column);
        if (now >= asked.length) {
            asked = Arrays.copyOf(asked, 2 * asked.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        asked[now] = column;
        places[now] = place;
        return place;
    }

    public UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(place(column), UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(place(column));
    }

    public int integer(String column) throws SQLException {
        return present(integerOrNull(column), column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = result.getInt(place(column));
        return result.wasNull() ? null : value;
    }

    public long bigint(String column) throws SQLException {
        return present(bigintOrNull(column), column);
    }

    public @Nullable Long bigintOrNull(String column) throws SQLException {
        long value = result.getLong(place(column));
        return result.wasNull() ? null : value;
    }

    public boolean bool(String column) throws SQLException {
        boolean value = result.getBoolean(place(column));
        if (result.wasNull()) {
            throw missing(column);
        }
        return value;
    }

    public BigDecimal decimal(String column) throws SQLException {
        return present(decimalOrNull(column), column);
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return result.getBigDecimal(place(column));
    }

    public LocalDate day(String column) throws SQLException {
        return present(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return result.getObject(place(column), LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = result.getObject(place(column), OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public byte[] bytes(String column) throws SQLException {
        return present(bytesOrNull(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return result.getBytes(place(column));
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

    /** Nothing where the column is null. */
    public List<UUID> uuidsOrNone(String column) throws SQLException {
        Array array = result.getArray(place(column));
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }

    private <T> List<T> array(String column, Class<T[]> type) throws SQLException {
        Array array = present(result.getArray(place(column)), column);
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
