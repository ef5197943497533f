package dev.sallim.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A household in won with a checking account, a card, food and pay: what the tests of planning do again and again. */
final class PlannedHome {
    private final Household home;
    final String checking;
    final String card;
    final String food;
    final String rent;
    final String pay;
    final String wallet;

    PlannedHome(Api api, TestDatabase database) {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        card = home.account("Card", "CREDIT_CARD", "KRW");
        food = home.category("Eating out", "EXPENSE");
        rent = home.category("Flat", "EXPENSE");
        pay = home.category("Pay", "INCOME");
        wallet = home.read("/accounts/" + checking).path("walletId").asString();
    }

    Household home() {
        return home;
    }

    Api api() {
        return home.api();
    }

    String path(String rest) {
        return home.path(rest);
    }

    String periods() {
        return "/wallets/" + wallet + "/periods";
    }

    JsonNode draft(String name, String startsOn, String endsOn) {
        return home.made(periods(), Map.of("name", name, "startsOn", startsOn, "endsOn", endsOn));
    }

    JsonNode active(String name, String startsOn, String endsOn) {
        return done(draft(name, startsOn, endsOn), "activate");
    }

    JsonNode closed(String name, String startsOn, String endsOn) {
        return done(active(name, startsOn, endsOn), "close");
    }

    JsonNode november() {
        return active("November", "2026-11-01", "2026-11-30");
    }

    /** A verb on a period, at the version that was seen. */
    Answer verb(JsonNode period, String verb) {
        return verb(api(), period, verb);
    }

    Answer verb(Api caller, JsonNode period, String verb) {
        return at(caller, period).post(path(periods() + "/" + period.path("id").asString() + "/" + verb), null);
    }

    JsonNode done(JsonNode period, String verb) {
        Answer answer = verb(period, verb);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    static Api at(Api caller, JsonNode versioned) {
        return caller.with("If-Match", '"' + versioned.path("version").asString() + '"');
    }

    String spend(String day, String from, String to, String won) {
        return home.move(day, from, to, won, "KRW");
    }

    /** Plans for a category and answers the line. */
    JsonNode plan(JsonNode period, String category, String won, @Nullable String rollover) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("plan", Household.money(won, "KRW")));
        if (rollover != null) {
            body.put("rollover", rollover);
        }
        Answer answer = api().put(path(budgetOf(period) + "/" + category), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    static String budgetOf(JsonNode period) {
        return "/periods/" + period.path("id").asString() + "/budget";
    }

    JsonNode budget(JsonNode period) {
        return home.read(budgetOf(period));
    }

    /** The line of a category among those of expense or income. */
    static JsonNode line(JsonNode budget, String category) {
        for (String side : new String[] {"lines", "income"}) {
            for (JsonNode line : budget.path(side)) {
                if (line.path("categoryId").asString().equals(category)) {
                    return line;
                }
            }
        }
        throw new AssertionError("no line of " + category + " in " + budget);
    }

    static String amount(JsonNode money) {
        return money.path("amount").asString();
    }

    static String figure(JsonNode line, String name) {
        return amount(line.path("figures").path(name));
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).as(answer.toString()).isEqualTo(code);
    }
}
