package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the planner of queries knows of the ledger when a large first import has ended. */
@SallimTest
class ImportStatisticsTest {
    private static final int ROWS = 1500;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void theTablesAreCountedAnewAfterAFirstImportAndNotAfterASmallOne() throws SQLException {
        ImportHome home = new ImportHome(api, database);
        String checking = home.account("Checking", "CHECKING", "KRW");

        home.commit(home.stage("first.csv", rows(LocalDate.of(2024, 1, 1), ROWS), checking));

        assertThat(known("transaction")).isGreaterThanOrEqualTo(ROWS);
        assertThat(known("flow")).isGreaterThanOrEqualTo(ROWS);
        long counted = counted();
        home.commit(home.stage("second.csv", rows(LocalDate.of(2026, 1, 1), 3), checking));
        assertThat(counted()).isEqualTo(counted);
    }

    private static String rows(LocalDate first, int count) {
        StringBuilder file = new StringBuilder("Date,Description,Amount\n");
        for (int i = 0; i < count; i++) {
            file.append(first.plusDays(i % 700))
                    .append(",Shop ")
                    .append(i)
                    .append(",-")
                    .append(1000 + i)
                    .append('\n');
        }
        return file.toString();
    }

    private long known(String table) throws SQLException {
        return number("select reltuples::bigint from pg_class where oid = '" + table + "'::regclass");
    }

    /** By command, not by the database's own housekeeping. */
    private long counted() throws SQLException {
        return number("select analyze_count from pg_stat_user_tables where relname = 'flow'");
    }

    private long number(String sql) throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
