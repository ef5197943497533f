package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.Newcomer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Choosing what categories a book begins with, over HTTP. */
@TestPropertySource(properties = "sallim.registration=open")
class CategorySetTest extends WithVisitors {
    @Test
    void aNewBookHasTheFullSetInItsOwnersLanguageAndMayHaveAnother() throws SQLException {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("locale", "en"));

        JsonNode before =
                newcomer.api().get(newcomer.book("/category-set?locale=ko")).body();
        Answer chosen = newcomer.api().put(newcomer.book("/category-set"), Map.of("set", "MINIMAL", "locale", "ko"));

        assertThat(before.path("chosen").toString()).isEqualTo("{\"set\":\"FULL\",\"locale\":\"en\"}");
        assertThat(before.path("changeable").asBoolean()).isTrue();
        assertThat(before.path("items").findValuesAsString("set")).containsExactly("FULL", "MINIMAL", "NONE");
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
        assertThat(chosen.body().path("chosen").toString()).isEqualTo("{\"set\":\"MINIMAL\",\"locale\":\"ko\"}");
        assertThat(names(newcomer)).contains("장보기", "월급").doesNotContain("Groceries");
        new Invariants(database).holdFor(UUID.fromString(newcomer.bookId()));
    }

    @Test
    void undoBringsBackTheSetThatWasThereWithItsOrderAndItsChildren() {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("locale", "en"));
        List<String> before = names(newcomer);
        Answer chosen = newcomer.api().put(newcomer.book("/category-set"), Map.of("set", "MINIMAL"));

        Answer undone = newcomer.api()
                .post(newcomer.book("/undo"), Map.of("operationId", String.valueOf(chosen.header("Sallim-Operation"))));

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(names(newcomer)).isEqualTo(before);
        assertThat(newcomer.api()
                        .get(newcomer.book("/category-set"))
                        .body()
                        .path("chosen")
                        .path("set")
                        .asString())
                .isEqualTo("FULL");
    }

    @Test
    void noneLeavesOnlyTheTwoThatAreFixed() {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("locale", "en"));

        newcomer.api().put(newcomer.book("/category-set"), Map.of("set", "NONE"));

        assertThat(names(newcomer)).containsExactlyInAnyOrder("Uncategorised income", "Uncategorised expense");
    }

    @Test
    void whatAPersonAddedIsNoSetAnyMore() {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("locale", "en"));

        newcomer.api().post(newcomer.book("/categories"), Map.of("name", "Bees", "class", "EXPENSE"));

        assertThat(newcomer.api()
                        .get(newcomer.book("/category-set"))
                        .body()
                        .path("chosen")
                        .isNull())
                .isTrue();
    }

    @Test
    void aSetWithACategoryInUseStays() {
        Newcomer newcomer = Newcomer.registeredBy(api, Map.of("locale", "en", "currency", "EUR"));
        String account = newcomer.api()
                .post(newcomer.book("/accounts"), Map.of("name", "Cash", "kind", "CASH", "commodity", "EUR"))
                .body()
                .path("id")
                .asString();
        Map<String, Object> flow = Map.of(
                "from",
                account,
                "to",
                idOf(newcomer, "Groceries"),
                "amount",
                Map.of("amount", "12.50", "commodity", "EUR"));
        newcomer.api().post(newcomer.book("/transactions"), Map.of("date", "2026-11-20", "flows", List.of(flow)));

        Answer refused = newcomer.api().put(newcomer.book("/category-set"), Map.of("set", "NONE"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("in_use");
        assertThat(refused.body().path("errors").path(0).path("path").asString())
                .isEqualTo("transactions");
        assertThat(newcomer.api()
                        .get(newcomer.book("/category-set"))
                        .body()
                        .path("changeable")
                        .asBoolean())
                .isFalse();
        assertThat(names(newcomer)).contains("Groceries");
    }

    private static List<JsonNode> categories(Newcomer newcomer) {
        return StreamSupport.stream(
                        newcomer.api()
                                .get(newcomer.book("/categories?limit=500"))
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> names(Newcomer newcomer) {
        return categories(newcomer).stream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static String idOf(Newcomer newcomer, String name) {
        return categories(newcomer).stream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
