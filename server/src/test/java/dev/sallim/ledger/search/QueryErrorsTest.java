package dev.sallim.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.query.QueryError;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people read where a search cannot be read: each error has its own words and says where. */
@SallimTest
class QueryErrorsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
    }

    /** A query, its error, the place in the path, and the place in the words. */
    private record Case(String query, QueryError.Code code, String at, String place) {}

    private static final List<Case> CASES = List.of(
            new Case("a".repeat(1001), QueryError.Code.TOO_LONG, "q[1000..1001]", ""),
            new Case("a ".repeat(51), QueryError.Code.TOO_MANY_TERMS, "q[100..101]", "101"),
            new Case("(((((((((a)))))))))", QueryError.Code.TOO_DEEP, "q[8..9]", "9"),
            new Case("lunch \u0007", QueryError.Code.BAD_CHARACTER, "q[6..7]", "7"),
            new Case("lunch \"at", QueryError.Code.UNCLOSED_QUOTE, "q[6..9]", "7"),
            new Case("lunch (at", QueryError.Code.UNCLOSED_GROUP, "q[6..7]", "7"),
            new Case("lunch )", QueryError.Code.UNEXPECTED_CLOSE, "q[6..7]", "7"),
            new Case("lunch |", QueryError.Code.MISSING_CONDITION, "q[6..7]", "7"),
            new Case("lunch foo:bar", QueryError.Code.UNKNOWN_FIELD, "q[6..13]", "7"),
            new Case("payee>x", QueryError.Code.BAD_OPERATOR, "q[0..7]", "1"),
            new Case("payee:", QueryError.Code.MISSING_VALUE, "q[0..6]", "1"),
            new Case("amount>x", QueryError.Code.BAD_AMOUNT, "q[0..8]", "1"),
            new Case("date:2026-13", QueryError.Code.BAD_DATE, "q[0..12]", "1"),
            new Case("amount:20..10", QueryError.Code.EMPTY_RANGE, "q[0..13]", "1"),
            new Case("kind:gift", QueryError.Code.UNKNOWN_KIND, "q[0..9]", "1"),
            new Case("state:lost", QueryError.Code.UNKNOWN_STATE, "q[0..10]", "1"));

    @Test
    void everyErrorOfTheLanguageIsShownHere() {
        Set<QueryError.Code> shown = EnumSet.noneOf(QueryError.Code.class);
        CASES.forEach(one -> shown.add(one.code()));
        assertThat(shown).containsExactlyInAnyOrder(QueryError.Code.values());
    }

    @Test
    void eachErrorHasItsCodeItsPlaceAndItsWordsInBothLanguages() {
        for (Case one : CASES) {
            String code = "query." + one.code().name().toLowerCase(Locale.ROOT);
            String english = message(one, code, "en");
            String korean = message(one, code, "ko");
            assertThat(english).as(code).isNotEqualTo(korean).doesNotContain("{", "query.");
            assertThat(korean).as(code).matches(".*[가-힣].*(요\\.|요).*").doesNotContain("{", "query.");
            if (!one.place().isEmpty()) {
                assertThat(english).as(code).contains("character " + one.place());
                assertThat(korean).as(code).contains(one.place() + "번째");
            }
        }
    }

    private String message(Case one, String code, String language) {
        String query = URLEncoder.encode(one.query(), StandardCharsets.UTF_8);
        Answer answer = home.api().with("Accept-Language", language).get(home.path("/transactions?q=" + query));
        assertThat(answer.status()).as(code).isEqualTo(400);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("code").asString()).as(one.query()).isEqualTo(code);
        assertThat(error.path("path").asString()).isEqualTo(one.at());
        return error.path("message").asString();
    }
}
