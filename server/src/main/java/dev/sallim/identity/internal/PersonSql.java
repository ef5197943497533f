package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.Language;
import dev.sallim.identity.Person;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables person and founding. */
@Component
final class PersonSql {
    private final JdbcClient database;

    PersonSql(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> find(PersonId id) {
        return database.sql("""
                        select id, email, display_name, locale, zone, administrator, demo
                        from person
                        where id = :id and deactivated_at is null
                        """)
                .param("id", id.value())
                .query(PersonSql::person)
                .optional();
    }

    Optional<Credentials> credentials(EmailAddress email) {
        return database.sql("""
                        select id, email, display_name, locale, zone, administrator, demo, password_hash
                        from person
                        where email_key = :key and deactivated_at is null
                        """)
                .param("key", email.key())
                .query(PersonSql::credentials)
                .optional();
    }

    Optional<Credentials> credentials(PersonId id) {
        return database.sql("""
                        select id, email, display_name, locale, zone, administrator, demo, password_hash
                        from person
                        where id = :id and deactivated_at is null
                        """)
                .param("id", id.value())
                .query(PersonSql::credentials)
                .optional();
    }

    /** @return false where the address is taken */
    boolean insert(Person person, @Nullable HashedPassword password, Instant now) {
        return database.sql("""
                        insert into person (id, email, email_key, password_hash, display_name, locale, zone, administrator, demo,
                                            created_at, updated_at)
                        values (:id, :email, :key, :password, :name, :locale, :zone, :administrator, :demo, :now, :now)
                        on conflict (email_key) do nothing
                        """)
                        .param("id", person.id().value())
                        .param("email", person.email().value())
                        .param("key", person.email().key())
                        .param("password", password == null ? null : password.encoded(), Types.VARCHAR)
                        .param("name", person.displayName())
                        .param("locale", person.language().tag())
                        .param("zone", person.zone().getId())
                        .param("administrator", person.administrator())
                        .param("demo", person.demo())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes the place of the first person; false where somebody has it. Waits for whoever is about to take it. */
    boolean found(Instant now) {
        return database.sql("update founding set founded_at = :now where founded_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isFounded() {
        return database.sql("select founded_at is not null from founding")
                .query(Boolean.class)
                .single();
    }

    boolean updateProfile(PersonId id, Profile profile, Instant now) {
        return database.sql("""
                        update person
                        set display_name = :name, locale = :locale, zone = :zone, version = version + 1, updated_at = :now
                        where id = :id and deactivated_at is null
                        """)
                        .param("id", id.value())
                        .param("name", profile.displayName())
                        .param("locale", profile.language().tag())
                        .param("zone", profile.zone().getId())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean updatePassword(PersonId id, HashedPassword password, Instant now) {
        return database.sql("""
                        update person
                        set password_hash = :password, version = version + 1, updated_at = :now
                        where id = :id and deactivated_at is null
                        """)
                        .param("id", id.value())
                        .param("password", password.encoded())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The operator's: also for somebody without a password or deactivated, who comes back by it. */
    Optional<PersonId> resetPassword(EmailAddress email, HashedPassword password, Instant now) {
        return database.sql("""
                        update person
                        set password_hash = :password, deactivated_at = null, version = version + 1, updated_at = :now
                        where email_key = :key and not demo
                        returning id
                        """)
                .param("password", password.encoded())
                .param("key", email.key())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> PersonId.of(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean deactivate(PersonId id, Instant now) {
        return database.sql("""
                        update person
                        set deactivated_at = :now, version = version + 1, updated_at = :now
                        where id = :id and deactivated_at is null
                        """)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean keepDemo(PersonId id, Kept kept, HashedPassword password, Instant now) {
        return database.sql("""
                        update person
                        set demo = false, email = :email, email_key = :key, display_name = :name, password_hash = :password,
                            administrator = :administrator, version = version + 1, updated_at = :now
                        where id = :id and demo and deactivated_at is null
                        """)
                        .param("id", id.value())
                        .param("email", kept.email().value())
                        .param("key", kept.email().key())
                        .param("name", kept.name().value())
                        .param("password", password.encoded())
                        .param("administrator", kept.administrator())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Also for one whose time ended before, where what came after it failed. */
    boolean endDemo(PersonId id, Instant now) {
        return database.sql("""
                        update person
                        set deactivated_at = coalesce(deactivated_at, :now), version = version + 1, updated_at = :now
                        where id = :id and demo
                        """)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<PersonId> demosBefore(Instant moment, int most) {
        return database.sql("""
                        select id from person where demo and created_at < :moment order by created_at, id limit :most
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> PersonId.of(row.getObject("id", UUID.class)))
                .list();
    }

    /** Only a demo person can be deleted: others may have left traces in books that outlive them. */
    boolean deleteDemo(PersonId id) {
        return database.sql("delete from person where id = :id and demo")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        String hash = row.getString("password_hash");
        return new Credentials(person(row, number), hash == null ? null : new HashedPassword(hash));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                PersonId.of(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getString("display_name"),
                Language.parse(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("administrator"),
                row.getBoolean("demo"));
    }

    /** @param password none where the person cannot sign in by one */
    record Credentials(Person person, @Nullable HashedPassword password) {}

    /** What a demo person becomes who stays. */
    record Kept(EmailAddress email, ShownName name, boolean administrator) {}

    /** What a person may change about themselves. */
    record Profile(String displayName, Language language, ZoneId zone) {}
}
