package dev.sallim.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as a tree, always in one form: no group of a single part, no group directly within a group of its own sort, no
 * double negation, and {@link All} only at the top. The factories see to that.
 */
public sealed interface Query {
    All ALL = new All();

    /** The empty query. */
    record All() implements Query {}

    record Leaf(Condition condition, Span at) implements Query {}

    record Not(Query part) implements Query {
        public Not {
            if (part instanceof Not || part instanceof All) {
                throw new IllegalArgumentException("not to be negated: " + part);
            }
        }
    }

    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(it -> it instanceof And || it instanceof All)) {
                throw new IllegalArgumentException("not parts of a group: " + parts);
            }
        }
    }

    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(it -> it instanceof Or || it instanceof All)) {
                throw new IllegalArgumentException("not parts of a group: " + parts);
            }
        }
    }

    static Query of(Condition condition) {
        return new Leaf(condition, Span.NOWHERE);
    }

    static Query not(Query part) {
        return part instanceof Not(Query inner) ? inner : new Not(part);
    }

    /** All of the parts; of none, {@link #ALL}. */
    static Query and(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            switch (part) {
                case And(List<Query> inner) -> flat.addAll(inner);
                case All all -> {}
                default -> flat.add(part);
            }
        }
        return flat.isEmpty() ? ALL : flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** At least one of the parts, of which there is at least one. */
    static Query or(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Or(List<Query> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** The same query without positions, for comparing. */
    default Query nowhere() {
        return switch (this) {
            case All all -> all;
            case Leaf(Condition condition, Span at) -> new Leaf(condition, Span.NOWHERE);
            case Not(Query part) -> new Not(part.nowhere());
            case And(List<Query> parts) ->
                new And(parts.stream().map(Query::nowhere).toList());
            case Or(List<Query> parts) ->
                new Or(parts.stream().map(Query::nowhere).toList());
        };
    }

    /** The conditions from left to right, negated ones included. */
    default List<Leaf> leaves() {
        return switch (this) {
            case All all -> List.of();
            case Leaf leaf -> List.of(leaf);
            case Not(Query part) -> part.leaves();
            case And(List<Query> parts) ->
                parts.stream().flatMap(it -> it.leaves().stream()).toList();
            case Or(List<Query> parts) ->
                parts.stream().flatMap(it -> it.leaves().stream()).toList();
        };
    }

    /** A text that {@link QueryParser} reads back as this query. */
    default String print() {
        return QueryPrinter.print(this);
    }
}
