package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.Change;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Patterns of new transactions under a name, for all members of a book. */
@Component
class Templates extends KeptKind<Templates.Template> {
    private static final int MOST_FLOWS = 100;
    private static final int MOST_TAGS = 20;

    private final ChartRetry charts;
    private final JsonMapper json;

    Templates(ChartOperations operations, BookDatabase database, JsonMapper json, ChartRetry charts) {
        super(operations, new KeptSql(database, json, ObjectKind.TEMPLATE), ObjectKind.TEMPLATE, Template.class);
        this.charts = charts;
        this.json = json;
    }

    /** A flow as a new transaction takes it, of which anything may be left open. */
    record Flow(
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable Money amount,
            @Nullable Money toAmount,
            @Nullable String memo) {}

    record Body(
            @Nullable String payee,
            @Nullable String note,
            @Nullable List<UUID> tagIds,
            List<Flow> flows) {}

    record NewTemplate(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(description = "A name: found or made when it is used.") @Nullable
            String payee,

            @Nullable String note,
            @Nullable List<@Nullable UUID> tagIds,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable Flow> flows) {}

    record TemplateEdit(Change<String> name) {}

    /** A template as the API shows it. What it names may have gone since. */
    record Template(
            UUID id,
            String name,
            String payee,
            String note,
            List<UUID> tagIds,
            List<Flow> flows,
            int version,
            Instant createdAt,
            Instant updatedAt) {}

    Written<Template> create(BookAccess access, IdempotencyKey key, NewTemplate request) {
        NameText.Clean name = name(request.name());
        JsonNode body = charts.run(access.book(), chart -> json.valueToTree(checked(request, chart)));
        return create(access, key, name, body);
    }

    Written<Template> rename(BookAccess access, UUID id, IfMatch version, TemplateEdit request) {
        return edit(access, id, version, name(request.name()), Optional.empty());
    }

    private static Body checked(NewTemplate request, Chart chart) {
        Check check = new Check();
        List<@Nullable Flow> flows = check.ids("flows", request.flows(), MOST_FLOWS);
        for (int i = 0; i < flows.size(); i++) {
            Flow flow = flows.get(i);
            String path = "flows[" + i + "]";
            if (flow == null) {
                check.refuse(path, FieldCode.REQUIRED);
            } else {
                known(flow.from(), path + ".from", chart, check);
                known(flow.to(), path + ".to", chart, check);
                check.optionalText(path + ".memo", flow.memo(), Check.LONGEST_NOTE);
            }
        }
        List<@Nullable UUID> tags = request.tagIds() == null ? List.of() : request.tagIds();
        if (tags.size() > MOST_TAGS) {
            check.refuse("tagIds", FieldCode.TOO_MANY, MOST_TAGS);
        }
        for (int i = 0; i < tags.size(); i++) {
            UUID tag = tags.get(i);
            if (tag == null || chart.tag(tag).isEmpty()) {
                check.refuse("tagIds[" + i + "]", FieldCode.NOT_FOUND);
            }
        }
        String payee = check.text("payee", request.payee(), Check.LONGEST_NAME);
        String note = check.text("note", request.note(), Check.LONGEST_NOTE);
        check.done();
        return new Body(payee, note, given(tags), given(flows));
    }

    private static <T> List<T> given(List<@Nullable T> values) {
        return values.stream()
                .<T>mapMulti((value, sink) -> {
                    if (value != null) {
                        sink.accept(value);
                    }
                })
                .toList();
    }

    private static void known(@Nullable UUID account, String path, Chart chart, Check check) {
        if (account != null && chart.account(account).isEmpty()) {
            check.refuse(path, FieldCode.NOT_FOUND);
        }
    }

    @Override
    Template view(KeptRow row) {
        Body body = json.treeToValue(row.body(), Body.class);
        return new Template(
                row.id(),
                row.name(),
                body.payee() == null ? "" : body.payee(),
                body.note() == null ? "" : body.note(),
                body.tagIds() == null ? List.of() : body.tagIds(),
                body.flows(),
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }
}
