package dev.sallim.planning.recurring;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Flows of an item as the database keeps them. */
@Component
class FlowJson {
    private final JsonMapper json;

    FlowJson(JsonMapper json) {
        this.json = json;
    }

    String write(List<PlannedFlow> flows) {
        return json.writeValueAsString(flows);
    }

    List<PlannedFlow> read(String text) {
        return Arrays.asList(json.readValue(text, PlannedFlow[].class));
    }
}
