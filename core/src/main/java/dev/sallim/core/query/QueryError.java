package dev.sallim.core.query;

import java.util.Locale;

/**
 * Why a query cannot be read, and which part of its text to underline.
 *
 * @param text the offending piece of the query, for the message
 */
public record QueryError(Code code, Span at, String text) {
    public enum Code {
        /** Longer than {@link QueryParser#MAX_LENGTH}. */
        TOO_LONG,
        /** More conditions than {@link QueryParser#MAX_TERMS}. */
        TOO_MANY_TERMS,
        /** Parentheses within parentheses, more than {@link QueryParser#MAX_DEPTH}. */
        TOO_DEEP,
        /** A control character, or half of a surrogate pair. */
        BAD_CHARACTER,
        UNCLOSED_QUOTE,
        UNCLOSED_GROUP,
        UNEXPECTED_CLOSE,
        /** Nothing where a condition should be: {@code a |}, {@code ()}, {@code -}. */
        MISSING_CONDITION,
        /** {@code foo:bar}. To search for such a text, quote it. */
        UNKNOWN_FIELD,
        /** {@code payee>x}. */
        BAD_OPERATOR,
        /** {@code payee:} or an empty text in quotes. */
        MISSING_VALUE,
        BAD_AMOUNT,
        BAD_DATE,
        /** {@code amount:20..10}: nothing can be in it. */
        EMPTY_RANGE,
        UNKNOWN_KIND,
        UNKNOWN_STATE;

        /** The key of the message for people, such as {@code query.unknown_field}; its argument is {@link QueryError#text}. */
        public String messageKey() {
            return "query." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** See {@link Code#messageKey}. */
    public String messageKey() {
        return code.messageKey();
    }
}
