package dev.sallim.ledger.internal;

import static dev.sallim.testing.Household.id;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.ledger.internal.BulkWriter.Selection;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunCancelledException;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunId;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bulk actions by ids and by query, and those that are too many for a request; every position equals the sum of its flows after each. */
@SallimTest
class BulkTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private LargeBulk large;

    @Autowired
    private Undoing undoing;

    @Autowired
    private Ids ids;

    private Household home;
    private String checking;
    private String food;
    private String books;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        food = home.category("Eating out", "EXPENSE");
        books = home.category("Books", "EXPENSE");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void allThatTheListsFiltersFindIsOneSelection() {
        Map<String, Object> flow = Map.of("from", checking, "to", food, "amount", money("100", "KRW"));
        home.move("2026-11-01", flow, Map.of("note", "lunch"));
        home.move("2026-11-02", flow, Map.of("note", "lunch"));
        home.move("2026-11-03", flow, Map.of("note", "dinner"));

        Answer done = filtered("CATEGORY", Map.of("q", "note:lunch", "from", "2026-11-02"), books);

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.body().path("count").asInt()).isEqualTo(1);
        assertThat(count("category:books")).isEqualTo(1);
        assertThat(count("note:lunch%20category:eating")).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithAFilterIsNamedByItsPlace() {
        assertThat(path(filtered("DELETE", Map.of("q", "amount>x"), null))).isEqualTo("filter.q[0..8]");
        assertThat(path(filtered("DELETE", Map.of("account", food), null))).isEqualTo("filter.account");
        assertThat(path(filtered("DELETE", Map.of("colour", "red"), null))).isEqualTo("filter.colour");
        assertThat(path(filtered("RESTORE", Map.of(), null))).isEqualTo("filter");
    }

    private static String path(Answer refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        return refused.body().path("errors").path(0).path("path").asString();
    }

    private Answer filtered(String action, Map<String, String> filter, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "filter", filter));
        body.put("value", value);
        return home.api().post(home.path("/transactions/bulk"), body);
    }

    private Answer bulk(String action, @Nullable String query, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action));
        body.put("query", query);
        body.put("value", value);
        return home.api().post(home.path("/transactions/bulk"), body);
    }

    private long count(String query) {
        return home.read("/transactions/total?q=" + query).path("count").asLong();
    }

    /** Doubled until there are more than a request does at once; nobody has told the planner. */
    private void manyOf(String note) {
        Map<String, Object> flow = Map.of("from", checking, "to", food, "amount", money("100", "KRW"));
        for (int i = 0; i < 18; i++) {
            home.move("2026-11-0" + (1 + i % 9), flow, Map.of("note", note));
        }
        for (int n = 18; n < 1_000; n *= 2) {
            Answer copied = bulk("COPY", "note:" + note, "2026-11-10");
            assertThat(copied.status()).as(copied.toString()).isEqualTo(200);
        }
    }

    private static void refused(Answer answer, String path, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("path").asString()).startsWith(path);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void aQuerySelectsWhatTheListWouldShow() {
        home.move(
                "2026-11-01",
                Map.of("from", checking, "to", food, "amount", money("100", "KRW")),
                Map.of("note", "trip"));
        home.move(
                "2026-11-02",
                Map.of("from", checking, "to", food, "amount", money("200", "KRW")),
                Map.of("note", "trip"));
        home.move(
                "2026-11-03",
                Map.of("from", checking, "to", food, "amount", money("300", "KRW")),
                Map.of("note", "home"));

        Answer moved = bulk("CATEGORY", "note:trip", books);

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.body().path("count").asInt()).isEqualTo(2);
        assertThat(count("category:books")).isEqualTo(2);
        assertThat(bulk("DELETE", "note:nothing-like-it", null)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void aMalformedQueryNamesItsPlaceAndAnEmptyOneNeverMeansEverything() {
        refused(bulk("DELETE", "amount>x", null), "query[0..8]", "query.bad_amount");
        refused(bulk("DELETE", "  ", null), "query", "required");
        refused(bulk("RESTORE", "note:trip", null), "query", "unknown");
        refused(bulk("DELETE", null, null), "ids", "required");
        Answer both = home.api()
                .post(
                        home.path("/transactions/bulk"),
                        Map.of(
                                "action",
                                "DELETE",
                                "query",
                                "note:x",
                                "ids",
                                List.of(UUID.randomUUID().toString())));
        refused(both, "query", "not_with");
    }

    @Test
    void lesson12_aRepeatedDeletionByQueryAnswersTheSameAndDeletesNothingMore() {
        Map<String, Object> flow = Map.of("from", checking, "to", food, "amount", money("100", "KRW"));
        home.move("2026-11-01", flow, Map.of("note", "trip"));
        Map<String, Object> body = Map.of("action", "DELETE", "query", "note:trip");
        Api keyed = home.api().with("Idempotency-Key", "delete-trip");
        Answer first = keyed.post(home.path("/transactions/bulk"), body);
        home.move("2026-11-02", flow, Map.of("note", "trip"));

        Answer again = keyed.post(home.path("/transactions/bulk"), body);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count("note:trip")).isEqualTo(1);
        Answer other = keyed.post(home.path("/transactions/bulk"), Map.of("action", "DELETE", "query", "note:other"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aRefusedItemOfAQueryIsNamedByItsId() throws SQLException {
        String one = home.move(
                "2026-11-01",
                Map.of("from", checking, "to", food, "amount", money("100", "KRW")),
                Map.of("note", "trip"));
        home.run("UPDATE flow SET from_state = 'RECONCILED' WHERE book_id = ?", home.book());

        Answer answer = bulk("DELETE", "note:trip", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("errors").path(0).path("path").asString()).isEqualTo("query[" + one + "]");
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo("reconciled");
    }

    @Test
    void moreThanAThousandAreARunAndOneOperationThatUndoTakesBackWhole() {
        manyOf("trip");
        long all = count("note:trip");
        assertThat(all).isGreaterThan(1_000);

        Answer begun = bulk("CATEGORY", "note:trip", books);
        assertThat(begun.body().path("count").asLong()).isEqualTo(all);
        JsonNode run = home.ended(begun);

        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
        assertThat(run.path("result").path("count").asLong()).isEqualTo(all);
        assertThat(count("category:books")).isEqualTo(all);
        String operation = String.valueOf(begun.header("Sallim-Operation"));
        Answer undone = home.api().post(home.path("/undo"), Map.of("operationId", operation));
        assertThat(undone.header("Location")).isEqualTo(home.path("/runs/" + Household.id(undone.body())));
        assertThat(home.ended(undone).path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(count("category:books")).isZero();
        assertThat(count("note:trip")).isEqualTo(all);

        JsonNode deleted = home.ended(bulk("DELETE", "note:trip", null));
        assertThat(deleted.path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(home.read("/accounts/" + checking)
                        .path("balance")
                        .path("amount")
                        .asString())
                .isEqualTo("0");
    }

    @Test
    void theUndoOfALargeOperationIsItselfARunThatIsRefusedCancelledAndUndone() throws SQLException {
        manyOf("trip");
        long all = count("note:trip");
        Answer begun = bulk("CATEGORY", "note:trip", books);
        home.ended(begun);
        OperationId operation = OperationId.of(UUID.fromString(String.valueOf(begun.header("Sallim-Operation"))));
        OperationId never = ids.nextOperation();

        for (int steps : List.of(0, 3, 2 * (int) ((all + 499) / 500))) {
            assertThatThrownBy(() -> undoing.undo(access(), operation, never, new Steps(steps)))
                    .as("cancelled after %d steps", steps)
                    .isInstanceOf(RunCancelledException.class);
        }
        assertThat(count("category:books")).isEqualTo(all);

        OperationId own = ids.nextOperation();
        undoing.undo(access(), operation, own, new Steps(1000));
        undoing.undo(access(), operation, own, new Steps(1000));
        assertThat(count("category:books")).isZero();

        JsonNode refused = home.ended(undo(operation));
        assertThat(refused.path("status").asString()).isEqualTo("FAILED");
        assertThat(refused.path("errorCode").asString()).isEqualTo("changed_since");
        JsonNode again = home.ended(undo(own));
        assertThat(again.path("status").asString()).as(again.toString()).isEqualTo("SUCCEEDED");
        assertThat(count("category:books")).isEqualTo(all);
    }

    @Test
    void theUndoOfAnAccountThatWentWithManyTransactionsIsARun() throws SQLException {
        manyOf("trip");
        long all = count("note:trip");
        String version = home.read("/accounts/" + checking).path("version").asString();
        Answer trashed = home.api()
                .with("If-Match", '"' + version + '"')
                .delete(home.path("/accounts/" + checking + "?with=transactions"));
        assertThat(trashed.status()).as(trashed.toString()).isEqualTo(204);
        assertThat(count("note:trip")).isZero();

        JsonNode run =
                home.ended(undo(OperationId.of(UUID.fromString(String.valueOf(trashed.header("Sallim-Operation"))))));

        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
        assertThat(count("note:trip")).isEqualTo(all);
    }

    private Answer undo(OperationId operation) {
        return home.api().post(home.path("/undo"), Map.of("operationId", operation.toString()));
    }

    @Test
    void aRunThatIsRefusedOverItemsChangesNothingAndNamesThem() throws SQLException {
        manyOf("trip");
        long all = count("note:trip");
        home.run("""
                UPDATE flow SET from_state = 'RECONCILED'
                WHERE book_id = ? AND transaction_id IN (SELECT id FROM transaction WHERE book_id = ? LIMIT 2)""", home.book(), home.book());

        JsonNode run = home.ended(bulk("DELETE", "note:trip", null));

        assertThat(run.path("status").asString()).isEqualTo("FAILED");
        assertThat(run.path("errorCode").asString()).isEqualTo("bulk_refused");
        assertThat(Household.all(run.path("result").path("errors"), "code"))
                .containsExactly("reconciled", "reconciled");
        assertThat(count("note:trip")).isEqualTo(all);
    }

    @Test
    void aRunThatIsCancelledOnTheWayLeavesNothingAndOneThatWasDoneIsNotDoneAgain() throws SQLException {
        manyOf("trip");
        long all = count("note:trip");
        List<UUID> found = new ArrayList<>();
        home.texts("SELECT id::text FROM transaction WHERE book_id = ?").forEach(id -> found.add(UUID.fromString(id)));
        Selection selected = new Selection(found, false);
        OperationId operation = ids.nextOperation();
        BulkAction copy = new BulkAction.Copy(LocalDate.of(2026, 11, 11));

        assertThatThrownBy(() -> large.apply(access(), selected, copy, operation, new Steps(4)))
                .isInstanceOf(RunCancelledException.class);
        assertThat(count("note:trip")).isEqualTo(all);

        assertThat(large.apply(access(), selected, copy, operation, new Steps(100)))
                .isEqualTo(found.size());
        assertThat(large.apply(access(), selected, copy, operation, new Steps(100)))
                .isEqualTo(found.size());
        assertThat(count("note:trip")).isEqualTo(2 * all);
    }

    private BookAccess access() {
        UUID person = UUID.fromString(id(home.api().get("/api/v1/me").body()));
        return new BookAccess(BookId.of(home.book()), PersonId.of(person), Role.OWNER, ZoneId.of("Asia/Seoul"), "KRW");
    }

    /** A run that somebody cancels after so many steps. */
    private final class Steps implements RunContext {
        private int left;

        Steps(int left) {
            this.left = left;
        }

        @Override
        public RunId id() {
            return RunId.of(UUID.randomUUID());
        }

        @Override
        public BookAccess access() {
            return BulkTest.this.access();
        }

        @Override
        public <T> T payload(Class<T> type) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public void progress(long done, long total) {
            assertThat(done).isBetween(0L, total);
            if (--left < 0) {
                throw new RunCancelledException();
            }
        }

        @Override
        public void stopIfCancelled() {
            progress(1, 1);
        }

        @Override
        public void resultUrl(String url) {}
    }
}
