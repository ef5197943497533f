package dev.sallim.ledger.web;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.internal.BulkAction;
import dev.sallim.ledger.internal.BulkWriter;
import dev.sallim.ledger.search.FilterParameters;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An action on the transactions named by {@code ids}, on all that a {@code query} means, or on all that a {@code filter} finds. */
record BulkRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Action action,

        @Schema(description = "As many as a body of 1 MB holds, and at most 50,000; above 1,000 it is a run.") @Nullable
        List<@Nullable UUID> ids,

        @Schema(
                description =
                        "Instead of ids: what to search for, as in the list's q; at most 50,000 found. Not for RESTORE.",
                example = "payee:emart date:2026-11")
        @Nullable
        String query,

        @Schema(
                description =
                        "Instead of ids: the list's filters, for all that they find; at most 50,000. Not for RESTORE.")
        @Nullable
        FilterParameters filter,

        @Schema(
                description = """
                CATEGORY, PAYEE: an id, or null for none. TAGS_ADD, TAGS_REMOVE: ids. STATE: {state, accountId?}. DATE: a day.
                COPY: a day, left out today. ACCOUNT: {from?, to}. DELETE, RESTORE: nothing.""",
                types = {"object", "string", "array", "null"})
        @Nullable
        JsonNode value) {
    enum Action {
        DELETE,
        RESTORE,
        COPY,
        CATEGORY,
        PAYEE,
        TAGS_ADD,
        TAGS_REMOVE,
        STATE,
        DATE,
        ACCOUNT
    }

    BulkAction toAction(LocalDate today) {
        if (action == null) {
            throw ProblemException.invalid("action", FieldCode.REQUIRED);
        }
        return switch (action) {
            case DELETE -> without(new BulkAction.Delete());
            case RESTORE -> without(new BulkAction.Restore());
            case COPY -> new BulkAction.Copy(isNothing() ? today : day());
            case CATEGORY -> new BulkAction.Category(isNothing() ? null : AccountId.of(uuid(value, "value")));
            case PAYEE -> new BulkAction.Payee(isNothing() ? null : PayeeId.of(uuid(value, "value")));
            case TAGS_ADD -> new BulkAction.TagsAdd(tags());
            case TAGS_REMOVE -> new BulkAction.TagsRemove(tags());
            case STATE -> state();
            case DATE -> new BulkAction.Date(day());
            case ACCOUNT -> account();
        };
    }

    /** The filters, where the request has them in the ids' stead. */
    Optional<FilterParameters> filtered() {
        if (filter == null) {
            return Optional.empty();
        }
        requireAlone("filter");
        if (query != null) {
            throw ProblemException.invalid("filter", FieldCode.NOT_WITH, "query");
        }
        return Optional.of(filter);
    }

    private void requireAlone(String name) {
        if (ids != null) {
            throw ProblemException.invalid(name, FieldCode.NOT_WITH, "ids");
        }
        if (action == Action.RESTORE) {
            throw ProblemException.invalid(name, FieldCode.UNKNOWN);
        }
    }

    /** The query, where the request has one in the ids' stead. */
    Optional<String> asked() {
        if (query == null) {
            return Optional.empty();
        }
        requireAlone("query");
        if (query.isBlank()) {
            throw ProblemException.invalid("query", FieldCode.REQUIRED);
        }
        return Optional.of(query);
    }

    /** The ids, each once. */
    List<UUID> selected() {
        if (ids == null) {
            throw ProblemException.invalid("ids", FieldCode.REQUIRED);
        }
        if (ids.size() > BulkWriter.MOST_ITEMS) {
            throw ProblemException.invalid("ids", FieldCode.TOO_MANY, BulkWriter.MOST_ITEMS);
        }
        Set<UUID> selected = new LinkedHashSet<>();
        for (UUID id : ids) {
            if (id == null) {
                throw ProblemException.invalid("ids[" + selected.size() + "]", FieldCode.REQUIRED);
            }
            selected.add(id);
        }
        return List.copyOf(selected);
    }

    private boolean isNothing() {
        return value == null || value.isNull();
    }

    private BulkAction without(BulkAction made) {
        if (!isNothing()) {
            throw ProblemException.invalid("value", FieldCode.UNKNOWN);
        }
        return made;
    }

    private LocalDate day() {
        if (value == null || !value.isString()) {
            throw ProblemException.invalid("value", FieldCode.REQUIRED);
        }
        try {
            return LocalDate.parse(value.stringValue());
        } catch (DateTimeException e) {
            throw ProblemException.invalid("value", FieldCode.MALFORMED_DATE);
        }
    }

    private Set<TagId> tags() {
        if (value == null || !value.isArray() || value.isEmpty()) {
            throw ProblemException.invalid("value", FieldCode.REQUIRED);
        }
        Set<TagId> tags = new LinkedHashSet<>();
        for (int i = 0; i < value.size(); i++) {
            tags.add(TagId.of(uuid(value.get(i), "value[" + i + "]")));
        }
        return tags;
    }

    private BulkAction state() {
        JsonNode fields = object(Set.of("state", "accountId"));
        JsonNode state = fields.get("state");
        if (state == null || !state.isString()) {
            throw ProblemException.invalid("value.state", FieldCode.REQUIRED);
        }
        ClearingState named = switch (state.stringValue()) {
            case "PENDING" -> ClearingState.PENDING;
            case "CLEARED" -> ClearingState.CLEARED;
            default -> throw ProblemException.invalid("value.state", FieldCode.NOT_ONE_OF, "PENDING, CLEARED");
        };
        return new BulkAction.State(named, optionalAccount(fields.get("accountId"), "value.accountId"));
    }

    private BulkAction account() {
        JsonNode fields = object(Set.of("from", "to"));
        AccountId from = optionalAccount(fields.get("from"), "value.from");
        return new BulkAction.Account(from, AccountId.of(uuid(fields.get("to"), "value.to")));
    }

    private JsonNode object(Set<String> known) {
        if (value == null || !value.isObject()) {
            throw ProblemException.invalid("value", FieldCode.REQUIRED);
        }
        for (String name : value.propertyNames()) {
            if (!known.contains(name)) {
                throw ProblemException.invalid("value." + name, FieldCode.UNKNOWN);
            }
        }
        return value;
    }

    private static @Nullable AccountId optionalAccount(@Nullable JsonNode node, String path) {
        return node == null || node.isNull() ? null : AccountId.of(uuid(node, path));
    }

    private static UUID uuid(@Nullable JsonNode node, String path) {
        if (node == null || !node.isString()) {
            throw ProblemException.invalid(path, FieldCode.REQUIRED);
        }
        String text = node.stringValue();
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(path, FieldCode.MALFORMED_ID);
        }
        throw ProblemException.invalid(path, FieldCode.MALFORMED_ID);
    }
}
