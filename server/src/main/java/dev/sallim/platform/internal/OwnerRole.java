package dev.sallim.platform.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        try (Statement statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + scramSecret(password) + "'");
        }
        return password;
    }

    /**
     * What PostgreSQL keeps of a password (RFC 5803): the password itself never reaches a log of the server. Hashed once, not 4,096
     * times: nobody guesses 256 random bits, and each connection of a start would pay for it in a JVM that has not compiled the hash yet.
     */
    private static String scramSecret(String password) {
        byte[] salt = random(16);
        byte[] once = ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(1)
                .array();
        byte[] salted = hmac(password.getBytes(StandardCharsets.US_ASCII), once);
        byte[] storedKey = sha256(hmac(salted, "Client Key".getBytes(StandardCharsets.US_ASCII)));
        byte[] serverKey = hmac(salted, "Server Key".getBytes(StandardCharsets.US_ASCII));
        Base64.Encoder base64 = Base64.getEncoder();
        return "SCRAM-SHA-256$1:" + base64.encodeToString(salt) + "$" + base64.encodeToString(storedKey) + ":"
                + base64.encodeToString(serverKey);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
