package dev.sallim.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table signing_key. */
@Component
final class KeySql {
    private final JdbcClient database;

    KeySql(JdbcClient database) {
        this.database = database;
    }

    List<SealedKey> all() {
        return database.sql("select id, sealed, retired_at is null as in_use from signing_key order by created_at, id")
                .query((row, number) ->
                        new SealedKey(row.getString("id"), row.getBytes("sealed"), row.getBoolean("in_use")))
                .list();
    }

    /** Adds a key where none is in use; another server may have been faster, and then nothing is added. */
    void addWhereNone(String id, byte[] sealed, Instant now) {
        int added = database.sql("""
                        insert into signing_key (id, sealed, created_at)
                        values (:id, :sealed, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("sealed", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added > 1) {
            throw new IllegalStateException("one key became " + added);
        }
    }

    record SealedKey(String id, byte[] sealed, boolean inUse) {
        @Override
        public boolean equals(Object other) {
            return other instanceof SealedKey that && id.equals(that.id) && Arrays.equals(sealed, that.sealed);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "SealedKey[" + id + "]";
        }
    }
}
