package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WebSlice
class DocumentTest {
    private final Api api;
    private final JsonNode document;

    @Autowired
    DocumentTest(Api api) {
        this.api = api;
        this.document = api.get("/api/openapi.json").body();
    }

    @Test
    void theDocumentNeedsNoTokenAndIsTheSameEachTime() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(api.get("/api/openapi.json").text())
                .isEqualTo(api.get("/api/openapi.json").text());
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    }

    @Test
    void onlyRoutesOfTheApiAreInItWithAllPathParameters() {
        assertThat(document.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
        JsonNode get = operation("/api/v1/books/{bookId}/things/{thingId}", "get");
        assertThat(get.path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString() + " " + p.path("in").asString()))
                .containsExactly("bookId path", "thingId path");
    }

    @Test
    void aListSaysItsPageAndFiltersAndNothingElse() {
        JsonNode list = operation("/api/v1/books/{bookId}/things", "get");
        assertThat(list.path("parameters").valueStream().map(p -> p.path("name").asString()))
                // A zone is left out by the library, which takes it for that of the request.
                .containsExactlyInAnyOrder(
                        "bookId", "colour", "from", "shelf", "price", "lent", "copies", "tag", "limit", "after");
        assertThat(list.at("/security/0").has("bearer")).isTrue();
        assertThat(operation("/api/v1/open", "get").has("security")).isFalse();
    }

    @Test
    void aWriteSaysItsHeadersAndRefusals() {
        JsonNode edit = operation("/api/v1/books/{bookId}/things/{thingId}", "patch");
        assertThat(edit.path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString() + " "
                                + p.path("required").asBoolean()))
                .contains("If-Match true");
        assertThat(edit.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "412", "413", "415", "428", "500", "503");
        assertThat(edit.at("/responses/412/$ref").asString()).isEqualTo("#/components/responses/Refused412");
        assertThat(edit.at("/responses/200/headers").has("ETag")).isTrue();
        JsonNode add = operation("/api/v1/books/{bookId}/things", "post");
        assertThat(add.path("parameters").valueStream().map(p -> p.path("name").asString()))
                .containsExactly("bookId", "Idempotency-Key");
        assertThat(operation("/api/v1/books/{bookId}/things/{thingId}", "put")
                        .path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString() + " "
                                + p.path("required").asBoolean()))
                .contains("If-Match false");
    }

    @Test
    void valuesAreDescribedAsTheyAreWritten() {
        JsonNode schemas = document.at("/components/schemas");
        JsonNode book = schemas.path("ShelfBook");
        assertThat(book.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("title", "colour", "copies", "lent", "flows");
        assertThat(book.at("/properties/lentTo/format").asString()).isEqualTo("uuid");
        assertThat(book.at("/properties/boughtOn/format").asString()).isEqualTo("date");
        assertThat(schemas.at("/ShelfFlow/properties/amount/$ref").asString()).isEqualTo("#/components/schemas/Money");
        assertThat(schemas.at("/Money/properties/amount/type").asString()).isEqualTo("string");
        JsonNode edit = schemas.path("ShelfEdit");
        assertThat(edit.has("required")).isFalse();
        assertThat(edit.at("/properties/title/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(edit.at("/properties/price/anyOf/0/$ref").asString()).isEqualTo("#/components/schemas/Money");
        assertThat(schemas.at("/Problem/properties/code/enum").size()).isGreaterThan(20);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        check(document);
    }

    private void check(JsonNode node) {
        if (node.path("$ref").isString()) {
            String reference = node.path("$ref").asString();
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            check(children.next());
        }
    }

    @Test
    void bothViewersComeFromThisServerUnderAPolicyOfTheirOwn() {
        for (String path : new String[] {"/swagger", "/redoc"}) {
            Answer page = api.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy")).isEqualTo(PageHeaders.DOCUMENT_POLICY);
            assertThat(page.text()).doesNotContain("http:", "https:");
        }
        assertThat(api.get("/swagger/swagger-ui-bundle.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(api.get("/swagger/start-swagger.js").status()).isEqualTo(200);
        assertThat(api.get("/redoc/start-redoc.js").status()).isEqualTo(200);
        assertThat(api.get("/swagger/no-such-file.js").status()).isEqualTo(404);
        assertThat(api.get("/swagger-ui/index.html").text()).contains("csp-nonce");
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }
}
