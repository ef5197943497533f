package dev.sallim.core.query;

/** A stretch of the query's text, in UTF-16 units as Java and JavaScript count them: start included, end not. */
public record Span(int start, int end) {
    /** Of a condition that was built and not read. */
    public static final Span NOWHERE = new Span(0, 0);
}
