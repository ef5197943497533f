package dev.sallim.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement with {@code :names} turned into the driver's question marks, once per text. Casts ({@code ::}), slices after a digit,
 * strings, quoted names, dollar quotes and comments are left alone; an operator with a question mark is doubled for the driver.
 */
record NamedSql(String plain, String withBook, String withBookAndTimeout, List<String> names, Set<String> distinct) {
    static final String BOOK = "book";
    private static final String SET_BOOK = "select set_config('app.book_id', ?, true);\n";
    private static final String SET_BOOK_AND_TIMEOUT =
            "select set_config('app.book_id', ?, true), set_config('statement_timeout', ?, true);\n";
    /** Texts made at run time (filters) must not fill the memory; those beyond are parsed each time. */
    private static final int REMEMBERED = 2_000;

    private static final ConcurrentHashMap<String, NamedSql> CACHE = new ConcurrentHashMap<>();

    static NamedSql of(String sql) {
        NamedSql known = CACHE.get(sql);
        if (known != null) {
            return known;
        }
        NamedSql parsed = new Parser(sql).parse();
        if (CACHE.size() < REMEMBERED) {
            CACHE.put(sql, parsed);
        }
        return parsed;
    }

    private static final class Parser {
        private final String sql;
        private final StringBuilder out;
        private final List<String> names = new ArrayList<>();
        private int at;

        Parser(String sql) {
            this.sql = sql;
            this.out = new StringBuilder(sql.length());
        }

        NamedSql parse() {
            while (at < sql.length()) {
                step();
            }
            String plain = out.toString();
            return new NamedSql(
                    plain, SET_BOOK + plain, SET_BOOK_AND_TIMEOUT + plain, List.copyOf(names), Set.copyOf(names));
        }

        private void step() {
            char c = sql.charAt(at);
            switch (c) {
                case '\'', '"' -> copyThrough(sql.indexOf(c, at + 1), 1);
                case '$' -> dollarQuote();
                case '-' -> comment("--", "\n");
                case '/' -> comment("/*", "*/");
                case '?' -> {
                    out.append("??");
                    at++;
                }
                case ';' -> throw new IllegalArgumentException("one statement at a time: " + sql);
                case ':' -> colon();
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }

        private void colon() {
            if (sql.startsWith("::", at)) {
                copyThrough(at + 1, 1);
                return;
            }
            int end = at + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            if (end == at + 1 || !Character.isJavaIdentifierStart(sql.charAt(at + 1))) {
                copyThrough(at, 1);
                return;
            }
            names.add(sql.substring(at + 1, end));
            out.append('?');
            at = end;
        }

        private void comment(String opening, String closing) {
            if (sql.startsWith(opening, at)) {
                int close = sql.indexOf(closing, at + 2);
                copyThrough(close < 0 ? sql.length() - closing.length() : close, closing.length());
            } else {
                copyThrough(at, 1);
            }
        }

        private void dollarQuote() {
            int tagEnd = sql.indexOf('$', at + 1);
            String tag = tagEnd < 0 ? "" : sql.substring(at, tagEnd + 1);
            int close = tag.isEmpty() ? -1 : sql.indexOf(tag, tagEnd + 1);
            copyThrough(close < 0 ? at : close, close < 0 ? 1 : tag.length());
        }

        /** Copies up to and including the token that starts at {@code close}. */
        private void copyThrough(int close, int tokenLength) {
            if (close < 0) {
                throw new IllegalArgumentException("unclosed quote in: " + sql);
            }
            out.append(sql, at, close + tokenLength);
            at = close + tokenLength;
        }
    }
}
