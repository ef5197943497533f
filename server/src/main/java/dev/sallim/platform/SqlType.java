package dev.sallim.platform;

/** The PostgreSQL types that parameters have, needed where the value alone does not say: for nulls and arrays. */
public enum SqlType {
    UUID("uuid"),
    TEXT("text"),
    NUMERIC("numeric"),
    DATE("date"),
    INSTANT("timestamptz"),
    INTEGER("int4"),
    BIGINT("int8"),
    BOOLEAN("bool"),
    BYTES("bytea");

    private final String databaseName;

    SqlType(String databaseName) {
        this.databaseName = databaseName;
    }

    String databaseName() {
        return databaseName;
    }
}
