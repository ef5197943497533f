package dev.sallim.api;

import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import dev.sallim.testing.Contract;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The people who call: each with another relation to the same books. They stay who they are however long a test lasts. */
final class Cast {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    /** Half of what an access token holds. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Api api;
    private final TestDatabase database;
    private final TestClock clock;
    private final RateLimits limits;
    private final Contract contract;
    private final Player owner;
    private final Player editor;
    private final Player viewer;
    private final Player stranger;
    private final Api revoked;
    private final Api expired;

    Cast(Contract contract, Api api, TestDatabase database, TestClock clock, RateLimits limits) {
        this.contract = contract;
        this.api = api;
        this.database = database;
        this.clock = clock;
        this.limits = limits;
        clock.set(TestClock.START.minus(Duration.ofMinutes(20)));
        this.expired = somebody().api();
        clock.reset();
        this.owner = new Player();
        this.editor = new Player();
        this.viewer = new Player();
        this.stranger = new Player();
        Newcomer gone = somebody();
        Api.Answer out = api.post("/api/v1/auth/logout", Map.of("refreshToken", gone.refreshToken()));
        if (out.status() != 204) {
            throw new IllegalStateException("not logged out: " + out);
        }
        this.revoked = gone.api();
    }

    /** One whose access token is exchanged before it runs out, as a client does it. */
    private final class Player {
        private Newcomer self = somebody();
        private Instant since = clock.instant();
        private final UUID id =
                UUID.fromString(self.api().get("/api/v1/me").body().path("id").asString());

        Newcomer now() {
            if (since.plus(FRESH).isBefore(clock.instant())) {
                limits.forgetAll();
                self = self.refreshedBy(api);
                since = clock.instant();
            }
            return self;
        }
    }

    /** Somebody new, with the same words each time. */
    Newcomer somebody() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("email", email());
        more.put("displayName", "Jisu");
        more.put("locale", "en");
        more.put("zone", "Asia/Seoul");
        more.put("currency", "KRW");
        return Newcomer.registeredBy(api, more);
    }

    String email() {
        return "jisu." + PEOPLE.incrementAndGet() + "@example.org";
    }

    /** A new book that the owner, the editor and the viewer share. */
    Scene scene() {
        limits.forgetAll();
        Api.Answer made =
                owner().post("/api/v1/books", Map.of("name", "Home", "currency", "KRW", "zone", "Asia/Seoul"));
        if (made.status() != 201) {
            throw new IllegalStateException("no book: " + made);
        }
        String book = made.body().path("id").asString();
        join(book, Map.of(editor, "EDITOR", viewer, "VIEWER"));
        return new Scene(this, owner.now(), book);
    }

    private void join(String book, Map<Player, String> roles) {
        List<Object> values = new ArrayList<>();
        StringJoiner rows = new StringJoiner(", ");
        roles.forEach((player, role) -> {
            rows.add("(?, ?, ?, now())");
            values.addAll(List.of(UUID.fromString(book), player.id, role));
        });
        run("INSERT INTO membership (book_id, person_id, role, created_at) VALUES " + rows, values.toArray());
    }

    /** A run that the editor began and that no worker will take: everything else is over before somebody can cancel it. */
    String waiting(String book) {
        UUID run = UUID.randomUUID();
        run("""
                INSERT INTO run (book_id, id, kind, person_id, payload, status, progress, cancel_requested, attempt, created_at)
                VALUES (?, ?, 'verify', ?, '{}', 'QUEUED', 0, false, 0, now())""", UUID.fromString(book), run, editor.id);
        return run.toString();
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who may do it: who changes themselves is somebody new, because they are not the same afterwards. */
    Supplier<Api> mayDo(Contract.Operation operation) {
        if (operation.access().equals("ANYONE")) {
            return this::nobody;
        }
        if (!changesTheCaller(operation)) {
            return this::owner;
        }
        Api newcomer = newcomer(operation);
        return () -> newcomer;
    }

    /** Nobody else knows them: what they do to themselves matters to nobody. */
    Api newcomer(Contract.Operation operation) {
        return operation.id().equals("keepDemo") ? visitor().api() : somebody().api();
    }

    /** Somebody who tries the demo, and its book. */
    Visitor visitor() {
        limits.forgetAll();
        Api.Answer opened = api.post("/api/v1/auth/demo", Map.of("delivery", "BODY", "locale", "en"));
        Api own = api.as(opened.body().path("accessToken").asString());
        return new Visitor(
                own,
                own.get("/api/v1/books").body().path("items").path(0).path("id").asString());
    }

    record Visitor(Api api, String book) {}

    /** The book of a demo, shared as those of the scenes are. */
    String demoBook() {
        String book = visitor().book();
        join(book, Map.of(owner, "OWNER", editor, "EDITOR", viewer, "VIEWER"));
        return book;
    }

    /** What a book tells somebody is read by who belongs to it, and changes nothing about them. */
    static boolean changesTheCaller(Contract.Operation operation) {
        return operation.path().startsWith("/api/v1/me")
                && !operation.path().startsWith("/api/v1/me/notifications")
                && !operation.method().equals("GET");
    }

    Contract contract() {
        return contract;
    }

    Api nobody() {
        return api;
    }

    Api owner() {
        return owner.now().api();
    }

    Api editor() {
        return editor.now().api();
    }

    Api viewer() {
        return viewer.now().api();
    }

    Api stranger() {
        return stranger.now().api();
    }

    Api revoked() {
        return revoked;
    }

    Api expired() {
        return expired;
    }
}
