package dev.sallim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The database of the bench's own server, as its superuser: only the bench's data is made this way, never measured. */
final class Database {
    private static final int PORT_LINE = 3;

    private final int port;
    private final String password;

    private Database(int port, String password) {
        this.port = port;
        this.password = password;
    }

    static Database of(Path home) throws IOException {
        Path postgres = home.resolve("data/postgres");
        int port = Integer.parseInt(Files.readAllLines(postgres.resolve("data/postmaster.pid"))
                .get(PORT_LINE)
                .trim());
        return new Database(port, Files.readString(postgres.resolve("password")).strip());
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** Several statements are one transaction. */
    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "sallim");
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/sallim", properties);
    }
}
