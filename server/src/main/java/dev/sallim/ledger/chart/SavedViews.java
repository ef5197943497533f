package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.ledger.search.FilterParameters;
import dev.sallim.ledger.search.TransactionLists;
import dev.sallim.ledger.search.TransactionOrder;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.Change;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters and an order of the transaction list under a name, for all members of a book. */
@Component
class SavedViews extends KeptKind<SavedViews.SavedView> {
    private final TransactionLists lists;
    private final JsonMapper json;

    SavedViews(ChartOperations operations, BookDatabase database, JsonMapper json, TransactionLists lists) {
        super(operations, new KeptSql(database, json, ObjectKind.SAVED_VIEW), ObjectKind.SAVED_VIEW, SavedView.class);
        this.lists = lists;
        this.json = json;
    }

    /** Days that move along with today, which two days of the calendar would not. */
    enum Period {
        THIS_MONTH,
        LAST_MONTH,
        LAST_30_DAYS,
        THIS_YEAR
    }

    /** @param period in the stead of the filter's days */
    record Body(
            FilterParameters filter,
            @Nullable Period period,
            @Nullable String sort) {}

    record NewSavedView(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            FilterParameters filter,

            @Schema(description = "Days that follow today; the filter then has no from and to.") @Nullable
            Period period,

            @Schema(description = "-date, date, -createdAt or createdAt") @Nullable
            String sort) {}

    record SavedViewEdit(
            Change<String> name,
            Change<FilterParameters> filter,

            @Schema(description = "Days that follow today; the filter then has no from and to.")
            Change<Period> period,

            @Schema(description = "-date, date, -createdAt or createdAt")
            Change<String> sort) {}

    /**
     * A saved view as the API shows it.
     *
     * @param period days that follow today; null where the filter's own days hold, if any
     * @param sort as the list takes it; null for newest first
     */
    record SavedView(
            UUID id,
            String name,
            FilterParameters filter,
            @Nullable Period period,
            @Nullable String sort,
            int version,
            Instant createdAt,
            Instant updatedAt) {}

    Written<SavedView> create(BookAccess access, IdempotencyKey key, NewSavedView request) {
        NameText.Clean name = name(request.name());
        FilterParameters filter = request.filter();
        if (filter == null) {
            throw ProblemException.invalid("filter", FieldCode.REQUIRED);
        }
        return create(access, key, name, checked(access, new Body(filter, request.period(), request.sort())));
    }

    Written<SavedView> edit(BookAccess access, UUID id, IfMatch version, SavedViewEdit request) {
        Optional<NameText.Clean> name = name(request.name());
        boolean same = request.filter().isAbsent()
                && request.period().isAbsent()
                && request.sort().isAbsent();
        if (same) {
            return edit(access, id, version, name, Optional.empty());
        }
        SavedView now = get(access, id);
        Body body = new Body(
                request.filter().orRequired("filter", now.filter()),
                request.period().or(now.period()),
                request.sort().or(now.sort()));
        return edit(access, id, version, name, Optional.of(checked(access, body)));
    }

    private JsonNode checked(BookAccess access, Body body) {
        lists.check(access, body.filter(), "filter");
        if (body.sort() != null) {
            TransactionOrder.of(body.sort());
        }
        if (body.period() != null
                && (body.filter().from() != null
                        || body.filter().to() != null
                        || body.filter().period() != null)) {
            throw ProblemException.invalid("period", FieldCode.NOT_WITH, "filter.from, filter.to, filter.period");
        }
        return json.valueToTree(body);
    }

    @Override
    SavedView view(KeptRow row) {
        Body body = json.treeToValue(row.body(), Body.class);
        return new SavedView(
                row.id(),
                row.name(),
                body.filter(),
                body.period(),
                body.sort(),
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }
}
