package dev.sallim.platform.web;

import static dev.sallim.platform.web.WebSlice.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WebSlice
class StrictJsonTest {
    private static final String THINGS = "/api/v1/books/" + BOOK + "/things";
    private static final String THING = THINGS + "/" + new UUID(1, 1);
    private static final String GOOD = """
            {"title":"살림","colour":"RED","copies":2,"lent":false,
             "flows":[{"amount":{"amount":"12.50","commodity":"USD"}},{"amount":{"amount":"-1","commodity":"KRW"},"memo":"m"}],
             "boughtOn":"2026-11-20","shelf":"01900000-0000-7000-8000-000000000001",
             "lentTo":"01900000-0000-7000-8000-000000000002","readAt":"2026-11-20T09:30:00Z","zone":"Asia/Seoul"}""";

    private final Api api;

    @Autowired
    StrictJsonTest(Api api) {
        this.api = api.as("editor");
    }

    @Test
    void whatIsReadIsWhatIsWritten() {
        Answer answer = api.post(THINGS, GOOD);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode body = answer.body();
        assertThat(body.at("/flows/0/amount").toString()).isEqualTo("{\"amount\":\"12.50\",\"commodity\":\"USD\"}");
        assertThat(body.at("/flows/1/amount/amount").asString()).isEqualTo("-1");
        assertThat(body.at("/lentTo").asString()).isEqualTo("01900000-0000-7000-8000-000000000002");
        assertThat(body.at("/boughtOn").asString()).isEqualTo("2026-11-20");
        assertThat(body.at("/readAt").asString()).isEqualTo("2026-11-20T09:30:00Z");
        assertThat(body.at("/zone").asString()).isEqualTo("Asia/Seoul");
    }

    @Test
    void whatIsNullableMayBeLeftOut() {
        String least = "{\"title\":\"t\",\"colour\":\"BLUE\",\"copies\":1,\"lent\":true,\"flows\":[]}";
        assertThat(api.post(THINGS, least).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\":\"살림\"            | \"title\":null                    | title    | required",
                "\"title\":\"살림\",           | ``                                | title    | required",
                "\"title\":\"살림\"            | \"title\":5                       | title    | wrong_type",
                "\"title\":\"살림\"            | \"title\":[\"a\"]                 | title    | wrong_type",
                "\"title\":\"살림\"            | \"title\":\"a\\u0000b\"           | title    | bad_character",
                "\"title\":\"살림\"            | \"title\":\"a\\ud800b\"           | title    | bad_character",
                "\"title\":\"살림\"            | \"title\":\"123456789012345678901\" | title  | too_long",
                "\"title\":\"살림\"            | \"title\":\"t\",\"title\":\"u\"   | title    | duplicate",
                "\"title\":\"살림\"            | \"title\":\"t\",\"id\":\"1\"      | id       | unknown",
                "\"RED\"                      | \"red\"                           | colour   | not_one_of",
                "\"RED\"                      | 0                                 | colour   | not_one_of",
                "\"RED\"                      | \"\"                              | colour   | not_one_of",
                "\"copies\":2                 | \"copies\":null                   | copies   | required",
                "\"copies\":2,                | ``                                | copies   | required",
                "\"copies\":2                 | \"copies\":\"2\"                  | copies   | wrong_type",
                "\"copies\":2                 | \"copies\":2.0                    | copies   | wrong_type",
                "\"copies\":2                 | \"copies\":99999999999            | copies   | wrong_type",
                "\"lent\":false               | \"lent\":0                        | lent     | wrong_type",
                "\"lent\":false               | \"lent\":\"false\"                | lent     | wrong_type",
                "\"2026-11-20\"               | \"2026-02-30\"                    | boughtOn | malformed_date",
                "\"2026-11-20\"               | \"1899-12-31\"                    | boughtOn | malformed_date",
                "\"2026-11-20\"               | \"2201-01-01\"                    | boughtOn | malformed_date",
                "\"2026-11-20\"               | \"20261120\"                      | boughtOn | malformed_date",
                "\"2026-11-20\"               | \"2026-11-20T00:00:00Z\"          | boughtOn | malformed_date",
                "\"2026-11-20\"               | [2026,11,20]                      | boughtOn | wrong_type",
                "\"2026-11-20\"               | 1234567890                        | boughtOn | wrong_type",
                "\"2026-11-20T09:30:00Z\"     | \"2026-11-20T09:30:00\"           | readAt   | malformed_instant",
                "\"2026-11-20T09:30:00Z\"     | \"2026-11-20T09:30:00+09:00\"     | readAt   | malformed_instant",
                "\"2026-11-20T09:30:00Z\"     | \"+999999999-12-31T23:59:59Z\"    | readAt   | malformed_instant",
                "\"01900000-0000-7000-8000-000000000001\" | \"1-1-1-1-1\"          | shelf    | malformed_id",
                "\"01900000-0000-7000-8000-000000000002\" | \"x\"                  | lentTo   | malformed_id",
                "\"Asia/Seoul\"               | \"+09:00\"                        | zone     | malformed_zone",
                "\"Asia/Seoul\"               | \"Asia/Nowhere\"                  | zone     | malformed_zone",
                "\"12.50\"                    | 12.5                   | flows[0].amount.amount    | wrong_type",
                "\"12.50\"                    | 12                     | flows[0].amount.amount    | wrong_type",
                "\"12.50\"                    | null                   | flows[0].amount.amount    | required",
                "\"12.50\"                    | \"12.505\"             | flows[0].amount.amount    | too_many_decimals",
                "\"12.50\"                    | \"1e3\"                | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"                    | \"NaN\"                | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"                    | \"1.234,56-\"          | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"                    | \"(12.00)\"            | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"                    | \" 12\"                | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"                    | \"\"                   | flows[0].amount.amount    | malformed_amount",
                "\"12.50\"      | \"1000000000000000000000000\"        | flows[0].amount.amount    | too_large",
                "\"12.50\"      | \"0.0000000000000000000000000000000000000001\" | flows[0].amount.amount | too_long",
                "\"USD\"                      | \"usd\"                | flows[0].amount.commodity | unknown_commodity",
                "\"amount\":\"-1\",           | ``                     | flows[1].amount.amount    | required",
                "\"commodity\":\"KRW\"        | \"currency\":\"KRW\"   | flows[1].amount.currency  | unknown",
                "\"memo\":\"m\"               | \"memo\":{}            | flows[1].memo             | wrong_type",
                "{\"amount\":\"12.50\",\"commodity\":\"USD\"} | \"12.50\" | flows[0].amount         | wrong_type",
                "{\"amount\":{\"amount\":\"12.50\",\"commodity\":\"USD\"}} | null | flows[0]         | required",
            })
    void oneWrongValueIsNamedByPathAndReason(String good, String bad, String path, String code) {
        assertThat(GOOD).contains(good);
        Answer answer = api.post(THINGS, GOOD.replace(good, bad));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/path").asString())
                .as(answer.toString())
                .isEqualTo(path);
        assertThat(answer.body().at("/errors/0/code").asString())
                .as(answer.toString())
                .isEqualTo(code);
        assertThat(answer.body().path("code").asString()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{broken              | malformed_json",
                "{\"title\":\"t\"} {}  | invalid",
                "NaN                  | malformed_json",
                "{\"copies\":1e999999999999999999999999999999999999999999} | invalid",
                "{'title':'t'}        | malformed_json",
                "[]                   | invalid",
                "\"text\"             | invalid",
                "null                 | invalid",
                "``                   | invalid",
                "{\"title\":\"\u0001\"} | malformed_json",
                "{\"title\":\"t\",}  | malformed_json",
            })
    void whatIsNoBodyOfThisKindIsRefused(String body, String code) {
        Answer answer = api.post(THINGS, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).as(answer.toString()).isEqualTo(code);
    }

    @Test
    void moreAfterTheBodyIsRefused() {
        Answer answer = api.post(THINGS, GOOD + " {}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("malformed_json");
    }

    @Test
    void depthAndLengthHaveLimits() {
        assertThat(api.post(THINGS, "[".repeat(5000)).status()).isEqualTo(400);
        assertThat(api.post(THINGS, "{\"title\":" + "[".repeat(5000)).status()).isEqualTo(400);
        assertThat(api.post(THINGS, "{\"title\":\"" + "x".repeat(200_000) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(THINGS, "{\"" + "x".repeat(10_000) + "\":1}").status())
                .isEqualTo(400);
    }

    @Test
    void otherEncodingsAreRefusedNotGuessed() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("title") + 9] = (byte) 0xFF;
        assertThat(api.send("POST", THINGS, bytes, "application/json").status()).isEqualTo(400);
        assertThat(api.send("POST", THINGS, bytes, "text/plain").status()).isEqualTo(415);
        assertThat(api.send("POST", THINGS, bytes, "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(api.send("POST", THINGS, bytes, "nonsense").status()).isEqualTo(415);
    }

    @Test
    void aPatchTellsLeftOutFromNullFromValue() {
        Api versioned = api.with("If-Match", "\"7\"");
        Answer answer = versioned.patch(THING, "{\"boughtOn\":null,\"title\":\"t\",\"tags\":[\"a\"]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("boughtOn").asString()).isEqualTo("Clear[]");
        assertThat(answer.body().path("title").asString()).isEqualTo("Set[value=t]");
        assertThat(answer.body().path("tags").asString()).isEqualTo("Set[value=[a]]");
        assertThat(answer.body().path("price").asString()).isEqualTo("Absent[]");
        assertThat(answer.header("ETag")).isEqualTo("\"8\"");
        assertThat(answer.header("Sallim-Operation")).isEqualTo(ShelfController.OPERATION.toString());
    }

    @Test
    void aPatchMayComeAsMergePatchAndItsErrorsHavePaths() {
        Api versioned = api.with("If-Match", "\"7\"");
        assertThat(versioned
                        .send("PATCH", THING, "{}".getBytes(StandardCharsets.UTF_8), "application/merge-patch+json")
                        .status())
                .isEqualTo(200);
        Answer answer = versioned.patch(THING, "{\"price\":{\"amount\":1.5,\"commodity\":\"USD\"}}");
        assertThat(answer.body().at("/errors/0/path").asString())
                .as(answer.toString())
                .isEqualTo("price.amount");
        assertThat(versioned
                        .patch(THING, "{\"boughtOn\":\"2026-02-30\"}")
                        .body()
                        .at("/errors/0/path")
                        .asString())
                .isEqualTo("boughtOn");
    }
}
