package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the running server whether what it acknowledges is on the disk. */
final class Durability {

    /** Also what a role or one database overrides: a session there would never see the server's own value. */
    private static final String QUESTION = """
            select name || ' = ' || setting
              from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')
               and setting <> 'on'
            union all
            select s.setting || ' for a role or database'
              from pg_db_role_setting r, unnest(r.setconfig) as s(setting)
             where s.setting like 'synchronous\\_commit=%' and s.setting <> 'synchronous_commit=on'
            """;

    private static final String WRONG_PASSWORD = "28P01";

    private Durability() {}

    static void require(String url, String user, String password) {
        List<String> weak = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUESTION)) {
            while (rows.next()) {
                weak.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
        if (!weak.isEmpty()) {
            throw new PostgresException(
                    Reason.NOT_DURABLE,
                    "The database's configuration says " + String.join(", ", weak)
                            + ": a power cut could lose or break what was acknowledged, so it is not used. Remove that setting.");
        }
    }

    private static PostgresException refusal(SQLException e) {
        if (WRONG_PASSWORD.equals(e.getSQLState())) {
            return new PostgresException(
                    Reason.WRONG_PASSWORD,
                    "The password in the home folder is not the database's: delete the file 'password' there and start again, and a new one is made.",
                    e);
        }
        return new PostgresException(
                Reason.START_FAILED, "PostgreSQL started, but does not answer: " + e.getMessage(), e);
    }
}
