package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of a book's import profiles. */
@Component
class ProfileSql {
    private static final String COLUMNS = "id, profile, version, created_at, updated_at";
    private static final String INSERT = """
            INSERT INTO import_profile (book_id, id, name, name_key, profile, shape, version, created_at, updated_at)
            VALUES (:book, :id, :name, :key, :profile, :shape, :version, :now, :now)""";
    private static final String UPDATE = """
            UPDATE import_profile SET name = :name, name_key = :key, profile = :profile, shape = :shape, version = version + 1,
                updated_at = :now
            WHERE book_id = :book AND id = :id AND version = :version""";
    private static final String DELETE = """
            DELETE FROM import_profile WHERE book_id = :book AND id = :id AND version = :version""";
    private static final String FIND = "SELECT " + COLUMNS + " FROM import_profile WHERE book_id = :book AND id = :id";
    private static final String ALL = """
            SELECT %s FROM import_profile WHERE book_id = :book AND name_key > :after ORDER BY name_key LIMIT :limit""".formatted(COLUMNS);
    private static final String BY_SHAPE = """
            SELECT %s FROM import_profile WHERE book_id = :book AND shape = :shape
            ORDER BY updated_at DESC LIMIT 1""".formatted(COLUMNS);
    private static final String COUNT = "SELECT count(*)::integer AS n FROM import_profile WHERE book_id = :book";

    private final BookDatabase database;
    private final JsonMapper json;

    ProfileSql(BookDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(BookTransaction transaction, UUID id, CsvProfile profile, int version, Instant now) {
        naming(() -> {
            transaction
                    .update(INSERT)
                    .param("id", id)
                    .param("name", profile.name())
                    .param("key", BankText.nameKey(profile.name()))
                    .param("profile", json.writeValueAsString(profile))
                    .param("shape", Shape.of(profile))
                    .param("version", version)
                    .param("now", now)
                    .exactly(1);
            return true;
        });
    }

    boolean update(BookTransaction transaction, UUID id, long version, CsvProfile profile, Instant now) {
        return naming(() -> transaction
                        .update(UPDATE)
                        .param("id", id)
                        .param("version", Math.toIntExact(Math.min(version, Integer.MAX_VALUE)))
                        .param("name", profile.name())
                        .param("key", BankText.nameKey(profile.name()))
                        .param("profile", json.writeValueAsString(profile))
                        .param("shape", Shape.of(profile))
                        .param("now", now)
                        .run()
                == 1);
    }

    boolean delete(BookTransaction transaction, UUID id, long version) {
        return transaction
                        .update(DELETE)
                        .param("id", id)
                        .param("version", Math.toIntExact(Math.min(version, Integer.MAX_VALUE)))
                        .run()
                == 1;
    }

    Optional<SavedProfile> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(this::read);
    }

    Optional<SavedProfile> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(this::read);
    }

    /** The one used last for files of this shape. */
    Optional<SavedProfile> byShape(BookId book, byte[] shape) {
        return database.query(book, BY_SHAPE).param("shape", shape).optional(this::read);
    }

    /** By name. */
    List<SavedProfile> list(BookId book, String after, int limit) {
        return database.query(book, ALL)
                .param("after", after)
                .param("limit", limit)
                .list(this::read);
    }

    int count(BookTransaction transaction) {
        return transaction.query(COUNT).one(row -> row.integer("n"));
    }

    private static boolean naming(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DatabaseException e) {
            throw e.state().equals("23505") ? ProblemException.of(ErrorCode.NAME_TAKEN) : e;
        }
    }

    private SavedProfile read(Row row) throws SQLException {
        return new SavedProfile(
                row.uuid("id"),
                json.readValue(row.text("profile"), CsvProfile.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
