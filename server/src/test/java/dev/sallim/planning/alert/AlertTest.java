package dev.sallim.planning.alert;

import static dev.sallim.testing.Household.all;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.ledger.OperationReader.Happened;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Ids;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Crossings are recorded once each. Today is 2026-11-21, the period is November, 100,000 won are planned for food. */
@SallimTest
class AlertTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private AlertWork work;

    @Autowired
    private AlertListener listener;

    @Autowired
    private BookDatabase books;

    @Autowired
    private Ids ids;

    private Household home;
    private String checking;
    private String food;
    private String wallet;

    @BeforeEach
    void aPlanForFood() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        food = home.category("Eating out", "EXPENSE");
        wallet = home.read("/accounts/" + checking).path("walletId").asString();
        String periods = "/wallets/" + wallet + "/periods";
        JsonNode draft =
                home.made(periods, Map.of("name", "November", "startsOn", "2026-11-01", "endsOn", "2026-11-30"));
        String period = Household.id(draft);
        put("/periods/" + period + "/budget/" + food, Map.of("plan", money("100000", "KRW")));
        Answer active = home.api()
                .with("If-Match", '"' + draft.path("version").asString() + '"')
                .post(home.path(periods + "/" + period + "/activate"), null);
        assertThat(active.status()).as(active.toString()).isEqualTo(200);
    }

    private void put(String path, Object body) {
        Answer answer = home.api().put(home.path(path), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Map<String, Object> rule(String scope, String direction, Object threshold, @Nullable String category) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", scope + " " + direction);
        body.put("scope", scope);
        body.put("walletId", wallet);
        body.put("direction", direction);
        body.put("threshold", threshold);
        if (category != null) {
            body.put("categoryId", category);
        }
        return body;
    }

    private String made(Map<String, Object> body) {
        return Household.id(home.made("/alerts", body));
    }

    private String eightyPercentOfFood() {
        return made(rule("BUDGET", "OVER", Map.of("percent", "80"), food));
    }

    private String spend(String day, String won) {
        return home.move(day, checking, food, won, "KRW");
    }

    private void look() {
        work.look(BookId.of(home.book()), 0);
    }

    private List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        home.read("/alert-events").path("items").forEach(events::add);
        return events;
    }

    private Answer versioned(String id, @Nullable Object body) {
        Api caller = home.api()
                .with(
                        "If-Match",
                        '"' + home.read("/alerts/" + id).path("version").asString() + '"');
        return body == null
                ? caller.delete(home.path("/alerts/" + id))
                : caller.patch(home.path("/alerts/" + id), body);
    }

    @Test
    void spendingThatGoesOverAShareOfThePlanIsToldOfOnceWithTheFiguresOfThatMoment() {
        eightyPercentOfFood();
        spend("2026-11-20", "80000");
        look();
        assertThat(events()).isEmpty();

        spend("2026-11-21", "1");
        look();
        spend("2026-11-21", "5000");
        look();

        assertThat(events()).hasSize(1);
        JsonNode event = events().getFirst();
        assertThat(event.path("figure").path("amount").asString()).isEqualTo("80001");
        assertThat(event.path("threshold").path("amount").asString()).isEqualTo("80000");
        assertThat(event.path("plan").path("amount").asString()).isEqualTo("100000");
        assertThat(event.path("day").asString()).isEqualTo("2026-11-21");
    }

    @Test
    void anEntryOfAnEarlierDayCrossesToo() {
        eightyPercentOfFood();
        spend("2026-11-02", "90000");
        look();
        assertThat(events()).hasSize(1);
    }

    @Test
    void anImportCrossesToo() {
        made(rule("WALLET", "UNDER", money("-50000", "KRW"), null));
        JsonNode staged = home.ended(
                home.upload(checking, "date,description,amount\n2026-11-07,Emart,-60000\n2026-11-08,A,-1\n"));
        JsonNode run = home.ended(home.api().post(home.path("/imports/" + Household.id(staged) + "/commit"), null));
        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
        look();
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().path("figure").path("amount").asString()).isEqualTo("-60001");
    }

    @Test
    void aFigureThatFallsBackMayCrossAgain() {
        eightyPercentOfFood();
        String dinner = spend("2026-11-20", "90000");
        look();
        Answer gone = home.delete("/transactions/" + dinner);
        assertThat(gone.status()).as(gone.toString()).isEqualTo(204);
        look();
        spend("2026-11-21", "95000");
        look();
        assertThat(events()).hasSize(2);
        assertThat(all(home.read("/alert-events").path("items"), "crossing")).containsExactly("2", "1");
    }

    @Test
    void aWalletThatHoldsLessThanItsThresholdIsToldOf() {
        made(rule("WALLET", "UNDER", money("-50000", "KRW"), null));
        spend("2026-11-20", "50000");
        // Not today's yet.
        spend("2026-11-25", "50000");
        look();
        assertThat(events()).isEmpty();
        spend("2026-11-21", "1");
        look();
        assertThat(events()).hasSize(1);
    }

    /** 30,000 are spent on day 21 of 30: behind; 81,000 are 81 % on 70 % of the days, ahead by more than ten. */
    @Test
    void spendingAheadOfTheDaysIsToldOf() {
        made(rule("BUDGET", "PACE", Map.of("percent", "10"), food));
        spend("2026-11-20", "30000");
        look();
        assertThat(events()).isEmpty();
        spend("2026-11-21", "51000");
        look();
        assertThat(events()).hasSize(1);
    }

    @Test
    void anAllowanceThatIsUsedUpIsToldOfAndEachDayAnew() {
        made(rule("ALLOWANCE", "UNDER", money("0", "KRW"), null));
        spend("2026-11-21", "10000");
        look();
        assertThat(events()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        home.signInAgain(api);
        spend("2026-11-22", "10000");
        work.round();
        assertThat(all(home.read("/alert-events").path("items"), "day")).containsExactly("2026-11-22", "2026-11-21");
    }

    @Test
    void aRuleThatIsBeyondWhenItIsMadeTellsAtOnceAndOnce() {
        spend("2026-11-20", "90000");
        eightyPercentOfFood();
        look();
        assertThat(events()).hasSize(1);
    }

    @Test
    void aDeletedRuleTellsNothingAndARestoredOneDoesAgain() {
        String rule = eightyPercentOfFood();
        assertThat(versioned(rule, null).status()).isEqualTo(204);
        spend("2026-11-20", "90000");
        look();
        assertThat(events()).isEmpty();
        Answer back = home.api().post(home.path("/trash/alerts/" + rule + "/restore"), null);
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(events()).hasSize(1);
    }

    @Test
    void withAnotherThresholdItMayCrossAgain() {
        String rule = eightyPercentOfFood();
        spend("2026-11-20", "95000");
        look();
        Answer edited = versioned(rule, Map.of("threshold", Map.of("percent", "90")));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(events()).hasSize(2);
    }

    @Test
    void manyThatLookAtTheSameTimeRecordOneCrossing() throws Exception {
        eightyPercentOfFood();
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            works.add(() -> {
                spend("2026-11-20", "50000");
                look();
                return true;
            });
            works.add(() -> {
                work.round();
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            for (Future<Boolean> one : threads.invokeAll(works)) {
                assertThat(one.get()).isTrue();
            }
        }
        look();
        assertThat(events()).hasSize(1);
    }

    @Test
    void whatIsWrittenAfterARoundHasTheBookLookedAtInTheNext() {
        eightyPercentOfFood();
        work.round();
        spend("2026-11-20", "90000");
        work.round();
        assertThat(events()).isEmpty();
        books.write(BookId.of(home.book()), transaction -> {
            listener.read(transaction, List.of(new Happened(ids.nextOperation(), "transaction.created")));
            return true;
        });
        work.round();
        assertThat(events()).hasSize(1);
    }

    @Test
    void eachMemberReadsForThemselvesAndStrangersSeeNothing() throws SQLException {
        spend("2026-11-20", "90000");
        eightyPercentOfFood();
        Api member = home.member(api, "VIEWER");
        Api stranger = new Household(api, database).api();
        String event = events().getFirst().path("id").asString();

        assertThat(unread(home.api())).isEqualTo(1);
        assertThat(stranger.post("/api/v1/me/notifications/" + event + "/read", null)
                        .status())
                .isEqualTo(404);
        assertThat(unread(stranger)).isZero();
        assertThat(home.api()
                        .post("/api/v1/me/notifications/" + event + "/read", null)
                        .status())
                .isEqualTo(204);
        assertThat(unread(home.api())).isZero();
        assertThat(unread(member)).isEqualTo(1);
        assertThat(member.post("/api/v1/me/notifications/read", null).status()).isEqualTo(204);
        assertThat(unread(member)).isZero();
    }

    private static int unread(Api caller) {
        Answer answer = caller.get("/api/v1/me/notifications");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("unread").asInt();
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedByName() {
        refused(rule("WALLET", "PACE", money("1", "KRW"), null), "direction");
        refused(rule("WALLET", "OVER", Map.of("percent", "80"), null), "threshold.percent");
        refused(rule("ALLOWANCE", "UNDER", money("1", "KRW"), food), "categoryId");
        refused(rule("BUDGET", "OVER", money("1", "USD"), food), "threshold.commodity");
        refused(rule("BUDGET", "OVER", Map.of("percent", "80", "amount", "1"), food), "threshold.percent");
    }

    private void refused(Map<String, Object> body, String path) {
        Answer answer = home.api().post(home.path("/alerts"), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(all(answer.body().path("errors"), "path")).containsExactly(path);
    }
}
