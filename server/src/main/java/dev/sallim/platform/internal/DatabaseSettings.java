package dev.sallim.platform.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is. Without a URL the server starts a PostgreSQL of its own in its home folder.
 *
 * @param url {@code SALLIM_DATABASE_URL}: an external PostgreSQL 18, as {@code jdbc:postgresql://host/name}
 * @param user {@code SALLIM_DATABASE_USER}: the one credential, which owns the database
 * @param password {@code SALLIM_DATABASE_PASSWORD}
 * @param connections how many the pool keeps; more than a few per core only makes them wait for each other inside the database
 * @param statementTimeout the longest that a statement may take which has not said that it needs more
 * @param lockTimeout the longest wait for a row that another holds; the call is then repeated
 */
@ConfigurationProperties("sallim.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("8") int connections,
        @DefaultValue("5s") Duration statementTimeout,
        @DefaultValue("2s") Duration lockTimeout) {
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", connections=" + connections + "]";
    }
}
