package dev.sallim.core.query;

import dev.sallim.core.query.Condition.Bound;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query as a text that reads back as the same query. */
final class QueryPrinter {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._&/+-]*");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\"\u201c\u201d]");

    private QueryPrinter() {}

    static String print(Query query) {
        return switch (query) {
            case Query.All all -> "";
            case Query.Leaf leaf -> print(leaf.condition());
            case Query.Not not -> "-" + (not.part() instanceof Query.Leaf ? print(not.part()) : grouped(not.part()));
            case Query.And and ->
                and.parts().stream()
                        .map(it -> it instanceof Query.Or ? grouped(it) : print(it))
                        .collect(Collectors.joining(" "));
            case Query.Or or -> or.parts().stream().map(QueryPrinter::print).collect(Collectors.joining(" | "));
        };
    }

    private static String grouped(Query query) {
        return "(" + print(query) + ")";
    }

    private static String print(Condition condition) {
        return switch (condition) {
            case Condition.Text(String text) -> value(text);
            case Condition.Named(Field field, String text) -> field.printed() + ":" + value(text);
            case Condition.Absent(Field field) -> field.printed() + ":none";
            case Condition.OfKind of -> "kind:" + of.kind().name().toLowerCase(Locale.ROOT);
            case Condition.InState in -> "state:" + in.state().name().toLowerCase(Locale.ROOT);
            case Condition.Amount amount -> amount(amount.low(), amount.high());
            case Condition.Days days -> days(days.from(), days.to());
        };
    }

    private static String value(String text) {
        if (PLAIN.matcher(text).matches() && !Words.isNone(text) && !Words.isOr(text)) {
            return text;
        }
        return '"' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '"';
    }

    private static String amount(@Nullable Bound low, @Nullable Bound high) {
        if (low == null) {
            Bound bound = Objects.requireNonNull(high);
            return "amount" + (bound.inclusive() ? "<=" : "<") + digits(bound);
        }
        if (high == null) {
            return "amount" + (low.inclusive() ? ">=" : ">") + digits(low);
        }
        return low.equals(high) ? "amount=" + digits(low) : "amount:" + digits(low) + ".." + digits(high);
    }

    private static String digits(Bound bound) {
        return bound.value().toPlainString();
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return "date<=" + to;
        }
        if (to == null) {
            return "date>=" + from;
        }
        return from.equals(to) ? "date:" + from : "date:" + from + ".." + to;
    }
}
