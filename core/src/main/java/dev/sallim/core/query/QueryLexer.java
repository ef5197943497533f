package dev.sallim.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query's text into tokens.
 *
 * <p>Parentheses that open within a word belong to it as far as they are balanced, so that {@code payee:(주)이마트} and
 * {@code 카카오(주)} need no quotes. Typographic quotes are quotes, because phones type them.
 */
final class QueryLexer {
    private static final String QUOTES = "\"\u201c\u201d";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<QueryError> errors;
    private int at;

    private QueryLexer(String text, List<QueryError> errors) {
        this.text = text;
        this.errors = errors;
    }

    /** The tokens as far as they can be told; what cannot is added to the errors. */
    static List<Token> tokens(String text, List<QueryError> errors) {
        QueryLexer lexer = new QueryLexer(text, errors);
        lexer.refuseBadCharacters();
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void refuseBadCharacters() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int type = Character.getType(text.codePointAt(i));
            boolean blank = isBlank(text.charAt(i));
            if ((type == Character.CONTROL && !blank) || type == Character.SURROGATE) {
                errors.add(new QueryError(QueryError.Code.BAD_CHARACTER, new Span(i, i + 1), ""));
            }
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (c == '(') {
            tokens.add(new Token.Open(single()));
        } else if (c == ')') {
            tokens.add(new Token.Close(single()));
        } else if (c == '|') {
            tokens.add(new Token.Or(single()));
        } else if (c == '-') {
            tokens.add(new Token.Minus(single()));
        } else {
            term();
        }
    }

    private Span single() {
        at++;
        return new Span(at - 1, at);
    }

    private void term() {
        int start = at;
        String field = field();
        String operator = field.isEmpty() ? "" : operator();
        boolean quoted = at < text.length() && isQuote(text.charAt(at));
        String value = quoted ? quoted() : plain();
        Span span = new Span(start, at);
        if (field.isEmpty() && !quoted && Words.isOr(value)) {
            tokens.add(new Token.Or(span));
        } else {
            tokens.add(new Token.Term(field, operator, value, quoted, span));
        }
    }

    /** Letters directly before an operator; otherwise nothing is consumed. */
    private String field() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || end == text.length() || ":<>=".indexOf(text.charAt(end)) < 0) {
            return "";
        }
        String field = text.substring(at, end);
        at = end;
        return field;
    }

    /** {@code :>=} is {@code >=}, for those who put a colon everywhere. */
    private String operator() {
        if (text.charAt(at) == ':') {
            at++;
            if (at == text.length() || "<>=".indexOf(text.charAt(at)) < 0) {
                return ":";
            }
        }
        char sign = text.charAt(at++);
        if (sign != '=' && at < text.length() && text.charAt(at) == '=') {
            at++;
            return sign + "=";
        }
        return String.valueOf(sign);
    }

    private String quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (isQuote(c)) {
                return value.toString();
            }
            boolean escape = c == '\\' && at < text.length() && (text.charAt(at) == '\\' || isQuote(text.charAt(at)));
            value.append(escape ? text.charAt(at++) : c);
        }
        errors.add(new QueryError(QueryError.Code.UNCLOSED_QUOTE, new Span(start, at), text.substring(start)));
        return value.toString();
    }

    private String plain() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c) || c == '|' || isQuote(c) || (c == ')' && depth == 0)) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
    }
}
