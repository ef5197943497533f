package dev.sallim.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.query.Condition.Absent;
import dev.sallim.core.query.Condition.Amount;
import dev.sallim.core.query.Condition.Bound;
import dev.sallim.core.query.Condition.Days;
import dev.sallim.core.query.Condition.InState;
import dev.sallim.core.query.Condition.Named;
import dev.sallim.core.query.Condition.OfKind;
import dev.sallim.core.query.QueryResult.Parsed;
import dev.sallim.core.query.QueryResult.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QueryPrinterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void printsAsAPersonWouldWrite() {
        String text = "payee:emart amount:10..20 -(tag:none | \"free text\") date>=2026-11-01 state:pending";
        assertThat(QueryParser.parse(text, TODAY))
                .isInstanceOfSatisfying(
                        Parsed.class,
                        parsed -> assertThat(parsed.query().print()).isEqualTo(text));
    }

    @Property
    void readsWhatItPrints(@ForAll("queries") Query query) {
        String text = query.print();
        if (text.length() <= QueryParser.MAX_LENGTH && query.leaves().size() <= QueryParser.MAX_TERMS) {
            assertThat(QueryParser.parse(text, TODAY))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Parsed.class,
                            parsed -> assertThat(parsed.query().nowhere()).isEqualTo(query));
        }
    }

    @Property
    void neverThrowsAndPointsIntoTheText(@ForAll("scribbles") String text) {
        switch (QueryParser.parse(text, TODAY)) {
            case Parsed(Query query) -> assertThat(query.leaves()).allMatch(it -> inside(it.at(), text));
            case Refused(List<QueryError> errors) ->
                assertThat(errors).isNotEmpty().allMatch(it -> inside(it.at(), text));
        }
    }

    @Property
    void survivesAnyText(@ForAll @StringLength(max = 60) String text) {
        assertThat(QueryParser.parse(text, TODAY)).isNotNull();
    }

    private static boolean inside(Span span, String text) {
        return 0 <= span.start() && span.start() < span.end() && span.end() <= text.length();
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.of(
                        "payee:", "amount>", "date:", "2026", "..", "-", "(", ")", "|", " or ", " ", "\"", "\\", "none",
                        "금액", ":", "<=", "커피", "1,000", "foo", "“", "today")
                .list()
                .ofMaxSize(15)
                .map(pieces -> String.join("", pieces));
    }

    /** Trees by hand: jqwik's own recursion multiplies the edge cases of its parts and takes minutes. */
    @Provide
    Arbitrary<Query> queries() {
        return Arbitraries.randomValue(random -> query(random, 3));
    }

    private static Query query(Random random, int depth) {
        int shape = depth == 0 ? 0 : random.nextInt(5);
        return switch (shape) {
            case 0, 1 -> Query.of(condition(random));
            case 2 -> Query.not(query(random, depth - 1));
            case 3 -> Query.and(queries(random, depth - 1));
            default -> Query.or(queries(random, depth - 1));
        };
    }

    private static List<Query> queries(Random random, int depth) {
        return Stream.generate(() -> query(random, depth))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private static Condition condition(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Condition.Text(word(random));
            case 2, 3 -> new Named(anyOf(random, Field::isNamed), word(random));
            case 4 -> new Absent(anyOf(random, Field::canBeAbsent));
            case 5 -> new OfKind(TransactionKind.values()[random.nextInt(TransactionKind.values().length)]);
            case 6 -> new InState(ClearingState.values()[random.nextInt(ClearingState.values().length)]);
            case 7 -> random.nextBoolean() ? new Amount(bound(random), null) : new Amount(null, bound(random));
            case 8 -> range(bound(random), random.nextInt(4) == 0 ? new Bound(BigDecimal.TEN, true) : bound(random));
            default -> days(random);
        };
    }

    private static Field anyOf(Random random, Predicate<Field> fit) {
        List<Field> fields = Stream.of(Field.values()).filter(fit).toList();
        return fields.get(random.nextInt(fields.size()));
    }

    private static String word(Random random) {
        List<String> odd = List.of(
                "none", "or", "없음", "또는", "a b", "(주)", "x|y", "\"", "\\", "“a”", "a:b", "-x", "10..20", "커피", "12:30",
                "a\\\"b");
        if (random.nextBoolean()) {
            return odd.get(random.nextInt(odd.size()));
        }
        String printable = random.ints(1 + random.nextInt(8), 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return random.nextInt(4) == 0 ? printable + " " + printable : printable;
    }

    private static Bound bound(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextLong(0, Long.MAX_VALUE), random.nextInt(18));
        return new Bound(value, random.nextBoolean());
    }

    private static Condition range(Bound a, Bound b) {
        BigDecimal low = a.value().min(b.value());
        return new Amount(new Bound(low, true), new Bound(a.value().max(b.value()), true));
    }

    private static Condition days(Random random) {
        LocalDate first = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_050));
        LocalDate last = first.plusDays(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new Days(first, null);
            case 1 -> new Days(null, last);
            default -> new Days(first, last);
        };
    }
}
