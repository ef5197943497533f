package dev.sallim.ledger.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a filter as the tree that the database's search functions read: one key per node. */
final class FilterJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FilterJson() {}

    static String of(Filter filter) {
        return node(filter).toString();
    }

    private static ObjectNode node(Filter filter) {
        ObjectNode node = NODES.objectNode();
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> node.set("and", nodes(parts));
            case Filter.Or(List<Filter> parts) -> node.set("or", nodes(parts));
            case Filter.Not(Filter part) -> node.set("not", node(part));
            case Filter.Days(LocalDate from, LocalDate to) -> node.set("days", days(from, to));
            case Filter.Payees(SortedSet<UUID> ids) -> node.set("payees", ids(ids));
            case Filter.NoPayee none -> node.put("noPayee", true);
            case Filter.Accounts(SortedSet<UUID> ids) -> node.set("accounts", ids(ids));
            case Filter.Wallets(SortedSet<UUID> ids) -> node.set("wallets", ids(ids));
            case Filter.Tags(SortedSet<UUID> ids) -> node.set("tags", ids(ids));
            case Filter.NoTag none -> node.put("noTag", true);
            case Filter.OfKind kind ->
                node.set("kinds", NODES.arrayNode().add(kind.kind().name()));
            case Filter.InState state ->
                node.set("states", NODES.arrayNode().add(state.state().name()));
            case Filter.Amount amount -> node.set("amount", amount(amount));
            case Filter.Note(String text) -> node.put("note", text);
            case Filter.NoNote none -> node.put("noNote", true);
            case Filter.Memo(String text) -> node.put("memo", text);
            case Filter.NoMemo none -> node.put("noMemo", true);
        };
    }

    private static ArrayNode nodes(List<Filter> parts) {
        ArrayNode nodes = NODES.arrayNode();
        parts.forEach(part -> nodes.add(node(part)));
        return nodes;
    }

    private static ArrayNode ids(SortedSet<UUID> ids) {
        ArrayNode nodes = NODES.arrayNode();
        ids.forEach(id -> nodes.add(id.toString()));
        return nodes;
    }

    private static ObjectNode days(@Nullable LocalDate from, @Nullable LocalDate to) {
        ObjectNode node = NODES.objectNode();
        if (from != null) {
            node.put("from", from.toString());
        }
        if (to != null) {
            node.put("to", to.toString());
        }
        return node;
    }

    private static ObjectNode amount(Filter.Amount amount) {
        ObjectNode node = NODES.objectNode();
        BigDecimal low = amount.low();
        if (low != null) {
            node.put("low", low.toPlainString()).put("lowIncluded", amount.lowIncluded());
        }
        BigDecimal high = amount.high();
        if (high != null) {
            node.put("high", high.toPlainString()).put("highIncluded", amount.highIncluded());
        }
        return node;
    }
}
