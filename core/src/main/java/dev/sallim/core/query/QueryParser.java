package dev.sallim.core.query;

import dev.sallim.core.query.Condition.Absent;
import dev.sallim.core.query.Condition.InState;
import dev.sallim.core.query.Condition.Named;
import dev.sallim.core.query.Condition.OfKind;
import dev.sallim.core.query.QueryError.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the query language.
 *
 * <pre>
 * query     = group *( ("|" / "or" / "또는") group )
 * group     = 1*condition                                  ; all of them: "and" binds tighter than "or"
 * condition = *"-" ( "(" query ")" / term )                ; "-" is "not"
 * term      = word / quoted / field operator value
 * field     = payee category tag account wallet note memo kind state amount date, or their Korean names
 * operator  = ":" for all; "&gt;" "&gt;=" "&lt;" "&lt;=" "=" for amount and date as well
 * value     = word / quoted; "none" for payee, category, tag, note and memo; ranges "10..20", "2026-01..2026-03"
 * quoted    = '"' text '"', with \" and \\ inside
 * </pre>
 *
 * For example {@code payee:emart amount>20 category:food date:2026-11 "free text" -note:x}. A text of blanks is
 * {@link Query#ALL}.
 */
public final class QueryParser {
    public static final int MAX_LENGTH = 1_000;
    public static final int MAX_TERMS = 50;
    public static final int MAX_DEPTH = 8;

    private final String text;
    private final LocalDate today;
    private final List<QueryError> errors = new ArrayList<>();
    private final List<Token> tokens;
    private int at;
    private int terms;

    private QueryParser(String text, LocalDate today) {
        this.text = text;
        this.today = today;
        this.tokens = QueryLexer.tokens(text, errors);
    }

    /** Reads a text; {@code today}, the book's, gives {@code today} and {@code last-month} their meaning. */
    public static QueryResult parse(String text, LocalDate today) {
        if (text.length() > MAX_LENGTH) {
            Span rest = new Span(MAX_LENGTH, text.length());
            return new QueryResult.Refused(List.of(new QueryError(Code.TOO_LONG, rest, "")));
        }
        QueryParser parser = new QueryParser(text, today);
        Query query = parser.tokens.isEmpty() ? Query.ALL : parser.whole();
        if (parser.errors.isEmpty()) {
            return new QueryResult.Parsed(query);
        }
        parser.errors.sort(Comparator.comparingInt(error -> error.at().start()));
        return new QueryResult.Refused(parser.errors);
    }

    private Query whole() {
        Query query = alternatives(0);
        if (at < tokens.size()) {
            refuse(Code.UNEXPECTED_CLOSE, tokens.get(at).at());
        }
        return query;
    }

    /** Where something is wrong, an error is noted and {@link Query#ALL} goes on in its place. */
    private Query alternatives(int depth) {
        List<Query> parts = new ArrayList<>();
        parts.add(conjunction(depth));
        while (at < tokens.size() && tokens.get(at) instanceof Token.Or) {
            at++;
            parts.add(conjunction(depth));
        }
        return errors.isEmpty() ? Query.or(parts) : Query.ALL;
    }

    private Query conjunction(int depth) {
        List<Query> parts = new ArrayList<>();
        while (at < tokens.size() && !(tokens.get(at) instanceof Token.Or || tokens.get(at) instanceof Token.Close)) {
            parts.add(condition(depth));
        }
        if (parts.isEmpty()) {
            missing();
        }
        return Query.and(parts);
    }

    private Query condition(int depth) {
        boolean negated = false;
        Token token = tokens.get(at++);
        while (token instanceof Token.Minus) {
            negated = !negated;
            if (at == tokens.size() || !isGlued(token, tokens.get(at))) {
                refuse(Code.MISSING_CONDITION, token.at());
                return Query.ALL;
            }
            token = tokens.get(at++);
        }
        Query query = token instanceof Token.Term term ? leaf(term) : group(token, depth + 1);
        return negated && errors.isEmpty() ? Query.not(query) : query;
    }

    /** A minus means the condition that it touches; {@code coffee - latte} is refused rather than guessed at. */
    private static boolean isGlued(Token minus, Token next) {
        boolean starts = !(next instanceof Token.Or || next instanceof Token.Close);
        return starts && minus.at().end() == next.at().start();
    }

    private Query group(Token open, int depth) {
        if (depth > MAX_DEPTH) {
            refuse(Code.TOO_DEEP, open.at());
            at = tokens.size();
            return Query.ALL;
        }
        Query query = alternatives(depth);
        if (at == tokens.size()) {
            if (errors.stream().noneMatch(error -> error.code() == Code.TOO_DEEP)) {
                refuse(Code.UNCLOSED_GROUP, open.at());
            }
            return Query.ALL;
        }
        at++;
        return query;
    }

    private Query leaf(Token.Term term) {
        terms++;
        if (terms == MAX_TERMS + 1) {
            refuse(Code.TOO_MANY_TERMS, term.at());
        }
        return switch (phrase(term)) {
            case Phrase.Good(Condition condition) -> new Query.Leaf(condition, term.at());
            case Phrase.Bad(Code code) -> {
                refuse(code, term.at());
                yield Query.ALL;
            }
        };
    }

    private Phrase phrase(Token.Term term) {
        if (term.field().isEmpty()) {
            return term.value().isBlank()
                    ? new Phrase.Bad(Code.MISSING_VALUE)
                    : new Phrase.Good(new Condition.Text(term.value()));
        }
        Field field = Field.find(term.field()).orElse(null);
        if (field == null) {
            return new Phrase.Bad(Code.UNKNOWN_FIELD);
        }
        if (term.value().isBlank()) {
            return new Phrase.Bad(Code.MISSING_VALUE);
        }
        if (field == Field.AMOUNT) {
            return AmountPhrase.read(term.operator(), term.value());
        }
        if (field == Field.DATE) {
            return DatePhrase.read(term.operator(), term.value(), today);
        }
        if (!term.operator().equals(":")) {
            return new Phrase.Bad(Code.BAD_OPERATOR);
        }
        return switch (field) {
            case KIND ->
                Words.kind(term.value())
                        .<Phrase>map(kind -> new Phrase.Good(new OfKind(kind)))
                        .orElse(new Phrase.Bad(Code.UNKNOWN_KIND));
            case STATE ->
                Words.state(term.value())
                        .<Phrase>map(state -> new Phrase.Good(new InState(state)))
                        .orElse(new Phrase.Bad(Code.UNKNOWN_STATE));
            default -> {
                boolean absent = !term.quoted() && field.canBeAbsent() && Words.isNone(term.value());
                yield new Phrase.Good(absent ? new Absent(field) : new Named(field, term.value()));
            }
        };
    }

    private void missing() {
        Span here = at < tokens.size() ? tokens.get(at).at() : tokens.getLast().at();
        refuse(Code.MISSING_CONDITION, here);
    }

    private void refuse(Code code, Span where) {
        errors.add(new QueryError(code, where, text.substring(where.start(), where.end())));
    }
}
