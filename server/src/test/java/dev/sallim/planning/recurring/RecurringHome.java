package dev.sallim.planning.recurring;

import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A household in Seoul with an account, a card and things that come every month. */
final class RecurringHome {
    final Household home;
    final String checking;
    final String card;
    final String rent;
    final String salary;

    RecurringHome(Api api, TestDatabase database) {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        card = home.account("Card", "CREDIT_CARD", "KRW");
        rent = home.category("Rent", "EXPENSE");
        salary = home.category("Pay", "INCOME");
    }

    UUID book() {
        return home.book();
    }

    /** An expense of the checking account. */
    static Map<String, Object> item(String name, String from, String to, String amount, String rule, String startsOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("flows", List.of(Map.of("from", from, "to", to, "amount", money(amount, "KRW"))));
        body.put("rule", rule);
        body.put("startsOn", startsOn);
        body.put("mode", "POST");
        return body;
    }

    /** 650,000 won on the 25th by the rule, posted by itself. */
    Map<String, Object> rent(String startsOn) {
        return item("Rent", checking, rent, "650000", "FREQ=MONTHLY;BYMONTHDAY=25", startsOn);
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(field, value);
        return more;
    }

    String made(Map<String, Object> body) {
        return Household.id(home.made("/recurring", body));
    }

    JsonNode read(String id) {
        return home.read("/recurring/" + id);
    }

    Answer edit(String id, Map<String, ?> patch) {
        return home.api()
                .with("If-Match", '"' + read(id).path("version").asString() + '"')
                .patch(home.path("/recurring/" + id), patch);
    }

    Answer act(String id, String day, Map<String, ?> body) {
        return home.api().post(home.path("/recurring/" + id + "/occurrences/" + day), body);
    }

    JsonNode acted(String id, String day, Map<String, ?> body) {
        Answer answer = act(id, day, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    Answer undo(Answer done) {
        return home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(done.header("Sallim-Operation"))));
    }

    /** Days of the live transactions, in their order. */
    List<String> posted() throws SQLException {
        return home.texts("""
                SELECT booked_on::text FROM transaction WHERE book_id = ? AND deleted_at IS NULL AND source = 'RECURRING'
                ORDER BY booked_on""");
    }

    /** Every transaction of the book that ever came of an item, live or not. */
    int everPosted() throws SQLException {
        return home.texts("SELECT id::text FROM transaction WHERE book_id = ? AND source = 'RECURRING'")
                .size();
    }

    /** {@code day state} of each row there is. */
    List<String> occurrences() throws SQLException {
        return home.texts("SELECT day || ' ' || state FROM occurrence WHERE book_id = ? ORDER BY day, recurring_id");
    }

    /** As the end of a closed period does it: for all wallets of the book. */
    void freeze(String day) throws SQLException {
        home.run("UPDATE wallet SET frozen_through = '" + day + "' WHERE book_id = ?", book());
        home.run(
                "UPDATE position SET frozen_through = '" + day + "' WHERE book_id = ? AND wallet_id IS NOT NULL",
                book());
    }
}
