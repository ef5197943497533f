package dev.sallim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Where the measuring happens: the packaged server over a database with the bench's books. */
final class Stand implements AutoCloseable {
    /** Books 1 to 200 are written to; these hold their rows. */
    static final int TEN_THOUSAND = 301;

    static final int HUNDRED_THOUSAND = 302;
    static final int MILLION = 303;
    static final int IMPORTED_INTO = 304;
    static final int LOADED_BOOKS = 200;
    /** Without rows: what is made in it is planned. */
    static final int PLANNED = 201;

    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "correct battery 7";
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Path root;
    private final List<String> command;
    private final Path home;
    private @Nullable Server server;

    Stand(Path root, List<String> command, Path home) {
        this.root = root;
        this.command = List.copyOf(command);
        this.home = home;
    }

    /** Makes the books under a server that seals without rest, and starts the one that is measured. */
    void prepare(List<Integer> filled) throws IOException, SQLException {
        try (Server making = Server.start(command, home, Map.of("SALLIM_JOURNAL_REST", "0"))) {
            String person = register(making.port());
            Database database = Database.of(home);
            database.run(Files.readString(root.resolve("bench/sql/books.sql")));
            database.run(Files.readString(root.resolve("bench/sql/rows.sql")));
            database.run(
                    "SELECT bench_book(n, '" + person + "', 'Book ' || n) FROM generate_series(1, " + PLANNED + ") n");
            for (int book : filled) {
                fill(database, book, person);
            }
            long start = System.nanoTime();
            while (!database.texts("SELECT 1 FROM outbox LIMIT 1").isEmpty()) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
            Report.say("journal sealed in %.0f s", (System.nanoTime() - start) / 1e9);
            database.run("CHECKPOINT");
            database.run("VACUUM ANALYZE");
        }
        server = Server.start(command, home, Map.of());
    }

    private static void fill(Database database, int book, String person) throws SQLException {
        long start = System.nanoTime();
        int rows = rowsOf(book);
        database.run("SET LOCAL session_replication_role = replica; SELECT bench_rows(bench_book(" + book + ", '"
                + person + "', '" + rows + " rows'), '" + person + "', " + rows + ")");
        database.run("ANALYZE");
        List<String> wrong = database.texts(
                "SELECT \"check\" || ' ' || problem || ' ' || n FROM ledger_verify_v1(bench_id(7000, " + book + "))");
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the generator broke the ledger: " + wrong);
        }
        Report.say("%,d rows made and verified in %.0f s", rows, (System.nanoTime() - start) / 1e9);
    }

    static int rowsOf(int book) {
        return switch (book) {
            case TEN_THOUSAND, IMPORTED_INTO -> 10_000;
            case HUNDRED_THOUSAND -> 100_000;
            case MILLION -> 1_000_000;
            default -> throw new IllegalArgumentException("book " + book + " has no rows of its own");
        };
    }

    private static String register(int port) throws IOException {
        String json = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD
                + "\",\"locale\":\"en\",\"zone\":\"Asia/Seoul\",\"currency\":\"KRW\",\"delivery\":\"BODY\"}";
        try (Http http = new Http(port)) {
            return http.send(new Requests("").post("/api/v1/auth/register", json))
                    .expecting(201)
                    .text("id");
        }
    }

    /** Requests with a fresh token: one lives for ten minutes. */
    Requests requests() throws IOException {
        String json = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\",\"delivery\":\"BODY\"}";
        try (Http http = new Http(port())) {
            return new Requests(http.send(new Requests("").post("/api/v1/auth/login", json))
                    .expecting(200)
                    .text("accessToken"));
        }
    }

    Server server() {
        if (server == null) {
            throw new IllegalStateException("not prepared");
        }
        return server;
    }

    int port() {
        return server().port();
    }

    Path root() {
        return root;
    }

    Database database() throws IOException {
        return Database.of(home);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
