package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Beginning anew with an own book, over HTTP. */
@TestPropertySource(properties = "sallim.registration=open")
class ClearingTest extends WithVisitors {
    @Test
    void anOwnerSeesWhatWouldGoAndBeginsAnewWithTheSameSettings() throws SQLException {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("currency", "EUR", "locale", "en"));
        newcomer.api().post(newcomer.book("/accounts"), Map.of("name", "Cash", "kind", "CASH", "commodity", "EUR"));
        newcomer.api()
                .with("If-Match", "\"1\"")
                .patch(newcomer.book(""), Map.of("payday", Map.of("dayOfMonth", 25), "guide", "DONE"));
        JsonNode book = newcomer.api().get(newcomer.book("")).body();

        JsonNode contents = newcomer.api().get(newcomer.book("/contents")).body();
        Answer cleared = newcomer.api()
                .post(newcomer.book("/clear"), Map.of("name", book.path("name").asString()));

        assertThat(contents.path("accounts").asInt()).isEqualTo(1);
        assertThat(contents.path("transactions").asInt()).isZero();
        assertThat(contents.path("categories").asInt()).isGreaterThan(20);
        assertThat(cleared.status()).as(cleared.toString()).isEqualTo(200);
        String fresh = cleared.body().path("bookId").asString();
        JsonNode after = newcomer.api().get("/api/v1/books/" + fresh).body();
        for (String same : new String[] {"name", "currency", "zone", "weekStart", "payday"}) {
            assertThat(after.path(same)).as(same).isEqualTo(book.path(same));
        }
        assertThat(after.path("guide").asString()).isEqualTo("OPEN");
        assertThat(newcomer.api().get(newcomer.book("")).status()).isEqualTo(404);
        assertThat(count("select count(*) from account where book_id = ?", UUID.fromString(newcomer.bookId())))
                .isZero();
    }

    @Test
    void anotherNameThanTheBooksClearsNothing() {
        Newcomer newcomer = Newcomer.registeredBy(api);

        Answer refused = newcomer.api().post(newcomer.book("/clear"), Map.of("name", "something else"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path(0).path("code").asString())
                .isEqualTo("not_confirmed");
        assertThat(newcomer.api().get(newcomer.book("")).status()).isEqualTo(200);
    }
}
