package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What holds for every route of the product, whoever wrote it. */
@SallimTest
class WholeApiTest {
    private static final String VERB_NOUN = "[a-z]+[A-Z][A-Za-z]+";

    private final Api api;
    private final Routes routes;
    private final ValueSchemas schemas;

    @Autowired
    WholeApiTest(Api api, Routes routes, ValueSchemas schemas) {
        this.api = api;
        this.routes = routes;
        this.schemas = schemas;
    }

    @Test
    void lesson16_everyRouteSaysWhoMayCallIt() {
        assertThat(routes.findings()).isEmpty();
    }

    @Test
    void theDocumentIsWholeAndItsOperationsHaveNamesOfTheirOwn() {
        Api.Answer answer = api.get("/api/openapi.json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> names = answer.body()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("operationId"))
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(schemas.clashes()).isEmpty();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(name -> name.matches(VERB_NOUN));
    }
}
