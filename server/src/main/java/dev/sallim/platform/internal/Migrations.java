package dev.sallim.platform.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.ds.PGSimpleDataSource;

/** The schema's history, held against the migrations of this build. */
final class Migrations {
    /** Of an earlier text of a repeatable migration remains a row that nothing has to agree with. */
    private static final Set<MigrationState> DONE =
            EnumSet.of(MigrationState.SUCCESS, MigrationState.OUT_OF_ORDER, MigrationState.SUPERSEDED);

    private Migrations() {}

    /** A connection of its own, as owner and without the application's timeouts: a migration may take long. */
    static DataSource owner(DatabaseServer server) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(server.url());
        owner.setUser(server.user());
        owner.setPassword(server.password());
        owner.setApplicationName("sallim migrations");
        return owner;
    }

    /** Whether all migrations of this build, and no others, have been run with the text that they have in it. */
    static boolean areDone(DatabaseServer server) {
        return areDone(Flyway.configure().dataSource(owner(server)).load());
    }

    /** Looks once; {@code migrate} reads all texts and the history three times over before it knows the same. */
    static boolean areDone(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        return all.length > 0 && Arrays.stream(all).allMatch(Migrations::isDone);
    }

    /**
     * Runs what has not been run. Out of order, which Flyway warns of each time, only where a migration comes before one that has been run:
     * the first start of an installation is not that.
     */
    static void run(Flyway flyway) {
        Flyway inOrder = Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .outOfOrder(false)
                .load();
        boolean late = Arrays.stream(inOrder.info().all()).anyMatch(one -> one.getState() == MigrationState.IGNORED);
        (late ? flyway : inOrder).migrate();
    }

    private static boolean isDone(MigrationInfo migration) {
        Integer applied = migration.getAppliedChecksum();
        return DONE.contains(migration.getState())
                && (migration.getState() == MigrationState.SUPERSEDED
                        || applied != null && applied.equals(migration.getResolvedChecksum()));
    }
}
