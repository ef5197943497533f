package dev.sallim.ledger.chart;

import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical text of a chart row: its fields in the record's order, nulls included, days and instants in ISO form, amounts as text.
 * A mapper of its own, because the journal must read the same in ten years whatever the API's settings become.
 */
@Component
class ChartJournal {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final JsonMapper api;

    ChartJournal(JsonMapper api) {
        this.api = api;
    }

    String write(ChartRow row) {
        return mapper.writeValueAsString(row);
    }

    /** Facts that are no row: as the API writes them. */
    String writeOther(Object facts) {
        return api.writeValueAsString(facts);
    }

    <R> R read(String text, Class<R> type) {
        return mapper.readValue(text, type);
    }
}
