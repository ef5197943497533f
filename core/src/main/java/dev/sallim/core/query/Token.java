package dev.sallim.core.query;

/** A piece of a query's text. */
sealed interface Token {
    Span at();

    record Open(Span at) implements Token {}

    record Close(Span at) implements Token {}

    record Or(Span at) implements Token {}

    record Minus(Span at) implements Token {}

    /**
     * A word, a quoted text, or a field with its operator and value.
     *
     * @param field as typed; empty for free text
     * @param operator {@code :}, {@code >}, {@code >=}, {@code <}, {@code <=} or {@code =}; empty for free text
     */
    record Term(String field, String operator, String value, boolean quoted, Span at) implements Token {}
}
