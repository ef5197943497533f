package dev.sallim.platform.internal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.postgresql.PGConnection;

/**
 * Makes, as the superuser of a PostgreSQL that is ours, the role that owns the database and those that it becomes. The superuser is
 * not used for anything else: row security does not bind it.
 */
public final class OwnerRole {
    public static final String NAME = "sallim_owner";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection superuser;

    public OwnerRole(Connection superuser) {
        this.superuser = superuser;
    }

    /** Makes what is missing and gives the owner a new password, which is kept nowhere: each start makes another. */
    public String prepare() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("""
                    DO $roles$
                    BEGIN
                        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sallim_owner') THEN
                            CREATE ROLE sallim_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
                        END IF;
                        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sallim_app') THEN
                            CREATE ROLE sallim_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
                        END IF;
                        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sallim_search') THEN
                            CREATE ROLE sallim_search NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
                        END IF;
                        GRANT sallim_app, sallim_search TO sallim_owner WITH INHERIT FALSE, SET TRUE;
                    END
                    $roles$""");
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        // The driver hashes it here: the password itself never reaches a log of the server.
        superuser.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
        return password;
    }

    /** Creates the database, owned by the role, where it does not exist. */
    public void createDatabase(String name) throws SQLException {
        try (PreparedStatement exists = superuser.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        String quoted = superuser.unwrap(PGConnection.class).escapeIdentifier(name);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE " + quoted + " OWNER sallim_owner");
            statement.execute("REVOKE ALL ON DATABASE " + quoted + " FROM PUBLIC");
        }
    }
}
