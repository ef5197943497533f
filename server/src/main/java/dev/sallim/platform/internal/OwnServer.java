package dev.sallim.platform.internal;

import dev.sallim.postgres.EmbeddedPostgres;
import dev.sallim.postgres.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL in the home folder. It starts before the migrations and stops after the pool. */
final class OwnServer implements DatabaseServer {
    private static final String DATABASE = "sallim";

    private final EmbeddedPostgres postgres;
    private final String url;
    private final String password;

    private OwnServer(EmbeddedPostgres postgres, String url, String password) {
        this.postgres = postgres;
        this.url = url;
        this.password = password;
    }

    static OwnServer start(Path home) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home.resolve("postgres")));
        try (Connection superuser =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password())) {
            String password = new OwnerRole(superuser).prepare();
            new OwnerRole(superuser).createDatabase(DATABASE);
            return new OwnServer(postgres, postgres.jdbcUrl(DATABASE), password);
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw new IllegalStateException("the database server runs, but its roles could not be prepared", e);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String user() {
        return OwnerRole.NAME;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
