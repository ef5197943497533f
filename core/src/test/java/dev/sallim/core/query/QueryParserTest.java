package dev.sallim.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.query.Condition.Amount;
import dev.sallim.core.query.Condition.Bound;
import dev.sallim.core.query.Condition.Days;
import dev.sallim.core.query.Condition.Named;
import dev.sallim.core.query.Condition.OfKind;
import dev.sallim.core.query.QueryError.Code;
import dev.sallim.core.query.QueryResult.Parsed;
import dev.sallim.core.query.QueryResult.Refused;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 15);

    @Test
    void readsTheExampleOfTheDesign() {
        assertThat(
                        query(
                                "payee:emart amount>20 category:food date:2026-11 tag:trip \"free text\" state:pending -note:x"))
                .isEqualTo(Query.and(List.of(
                        named(Field.PAYEE, "emart"),
                        Query.of(new Amount(new Bound(new BigDecimal("20"), false), null)),
                        named(Field.CATEGORY, "food"),
                        days("2026-11-01", "2026-11-30"),
                        named(Field.TAG, "trip"),
                        text("free text"),
                        Query.of(new Condition.InState(ClearingState.PENDING)),
                        Query.not(named(Field.NOTE, "x")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "거래처:이마트; payee:이마트",
                "분류:식비; category:식비",
                "금액>20; amount>20",
                "금액:10..20; amount:10..20",
                "날짜:오늘; date:today",
                "날짜:이번달; date:this-month",
                "날짜:지난달; date:last-month",
                "날짜:어제 날짜:올해 날짜:작년; date:yesterday date:this-year date:last-year",
                "태그:여행 계좌:국민 지갑:생활비; tag:여행 account:국민 wallet:생활비",
                "메모:커피 적요:선물; note:커피 memo:선물",
                "상태:대기 | 상태:완료 | 상태:대조완료; state:pending | state:cleared | state:reconciled",
                "종류:지출 또는 종류:이체; kind:expense or kind:transfer",
                "분류:없음; category:none",
                "PAYEE:x Kind:INCOME 태그:None a OR b; payee:x kind:income tag:none a | b"
            })
    void understandsKoreanAndAnyCase(String one, String other) {
        assertThat(query(one)).isEqualTo(query(other));
        assertThat(query(Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(query(other));
    }

    @ParameterizedTest
    @CsvSource({
        "date:2028-03-10, 2028-03-10, 2028-03-10",
        "date=2028-02, 2028-02-01, 2028-02-29",
        "date:2027, 2027-01-01, 2027-12-31",
        "date:2026-01..2026-03, 2026-01-01, 2026-03-31",
        "date:2026-01-15..2026, 2026-01-15, 2026-12-31",
        "date:2026-01.., 2026-01-01,",
        "date:..2026-01, , 2026-01-31",
        "date:last-month..today, 2028-02-01, 2028-03-15",
        "date>2026-11, 2026-12-01,",
        "date>=2026-11, 2026-11-01,",
        "date<2026-11, , 2026-10-31",
        "date<=2026-11, , 2026-11-30",
        "date:>2026-11-20, 2026-11-21,",
        "date:>=today, 2028-03-15,",
        "date:today, 2028-03-15, 2028-03-15",
        "date:yesterday, 2028-03-14, 2028-03-14",
        "date:this-month, 2028-03-01, 2028-03-31",
        "date:last-month, 2028-02-01, 2028-02-29",
        "date:this-year, 2028-01-01, 2028-12-31",
        "date:last-year, 2027-01-01, 2027-12-31"
    })
    void lesson09_datesIncludeBothEnds(String text, @Nullable String from, @Nullable String to) {
        assertThat(query(text)).isEqualTo(days(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "amount>20; 20; false; ;",
                "amount>=20; 20; true; ;",
                "amount<20; ; ; 20; false",
                "amount<=20; ; ; 20; true",
                "amount=20; 20; true; 20; true",
                "amount:20.00; 20; true; 20; true",
                "amount:>20; 20; false; ;",
                "amount:10..20; 10; true; 20; true",
                "amount=10..; 10; true; ;",
                "amount:..20; ; ; 20; true",
                "amount>1,000,000.50; 1000000.5; false; ;",
                "amount:'5..5'; 5; true; 5; true"
            },
            quoteCharacter = '\'')
    void readsAmounts(
            String text,
            @Nullable BigDecimal low,
            @Nullable Boolean lowInclusive,
            @Nullable BigDecimal high,
            @Nullable Boolean highInclusive) {
        Bound from = low == null ? null : new Bound(low, Boolean.TRUE.equals(lowInclusive));
        Bound to = high == null ? null : new Bound(high, Boolean.TRUE.equals(highInclusive));
        assertThat(query(text.replace("'", ""))).isEqualTo(Query.of(new Amount(from, to)));
    }

    @Test
    void bindsAndTighterThanOr() {
        assertThat(query("a b | c -(d or e)"))
                .isEqualTo(Query.or(List.of(
                        Query.and(List.of(text("a"), text("b"))),
                        Query.and(List.of(text("c"), Query.not(Query.or(List.of(text("d"), text("e")))))))));
        assertThat(query("((a) (b c))")).isEqualTo(query("a b c"));
        assertThat(query("(a | b) | c")).isEqualTo(query("a|b|c"));
        assertThat(query("--a")).isEqualTo(query("a"));
        assertThat(query("---a")).isEqualTo(query("-a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12:30; 12:30",
                "카카오(주); 카카오(주)",
                "(카카오(주)); 카카오(주)",
                "f(x; f(x",
                "\"a:b\"; a:b",
                "“smart quotes”; smart quotes",
                "\"say \\\"hi\\\" \\\\ \\n\"; say \"hi\" \\ \\n",
                "\"or\"; or",
                "\"-x\"; -x",
                "e-mart; e-mart",
                "커피; 커피"
            },
            quoteCharacter = '~')
    void takesFreeText(String text, String free) {
        assertThat(query(text)).isEqualTo(text(free));
    }

    @Test
    void takesNamesInQuotesAndInParentheses() {
        assertThat(query("payee:\"E mart\"")).isEqualTo(named(Field.PAYEE, "E mart"));
        assertThat(query("payee:(주)이마트")).isEqualTo(named(Field.PAYEE, "(주)이마트"));
        assertThat(query("(payee:(주)이마트)")).isEqualTo(named(Field.PAYEE, "(주)이마트"));
    }

    @Test
    void tellsNoneFromANameInQuotes() {
        assertThat(query("category:none")).isEqualTo(Query.of(new Condition.Absent(Field.CATEGORY)));
        assertThat(query("category:\"none\"")).isEqualTo(named(Field.CATEGORY, "none"));
        assertThat(query("account:none")).isEqualTo(named(Field.ACCOUNT, "none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n\u00a0"})
    void readsBlanksAsEverything(String text) {
        assertThat(query(text)).isEqualTo(Query.ALL);
        assertThat(Query.ALL.print()).isEmpty();
        assertThat(Query.ALL.leaves()).isEmpty();
    }

    @Test
    void knowsWhereEachConditionStands() {
        String text = "a -(payee:\"E mart\" | 금액>20)";
        QueryResult result = QueryParser.parse(text, TODAY);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Parsed.class,
                        parsed -> assertThat(parsed.query().leaves().stream()
                                        .map(it -> text.substring(
                                                it.at().start(), it.at().end())))
                                .containsExactly("a", "payee:\"E mart\"", "금액>20"));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a foo:bar b; UNKNOWN_FIELD; foo:bar",
                "foo>5; UNKNOWN_FIELD; foo>5",
                "http://x; UNKNOWN_FIELD; http://x",
                "payee>x; BAD_OPERATOR; payee>x",
                "kind=income; BAD_OPERATOR; kind=income",
                "a payee: b; MISSING_VALUE; payee:",
                "payee:\"\"; MISSING_VALUE; payee:\"\"",
                "\" \"; MISSING_VALUE; \" \"",
                "amount>; MISSING_VALUE; amount>",
                "amount>x; BAD_AMOUNT; amount>x",
                "amount:-5; BAD_AMOUNT; amount:-5",
                "amount:1e5; BAD_AMOUNT; amount:1e5",
                "amount:1,00; BAD_AMOUNT; amount:1,00",
                "amount:NaN; BAD_AMOUNT; amount:NaN",
                "amount:..; BAD_AMOUNT; amount:..",
                "amount:1..x; BAD_AMOUNT; amount:1..x",
                "amount:x..1; BAD_AMOUNT; amount:x..1",
                "amount>1..2; BAD_AMOUNT; amount>1..2",
                "amount:1000000000000000000000000; BAD_AMOUNT; amount:1000000000000000000000000",
                "amount:20..10; EMPTY_RANGE; amount:20..10",
                "date:2026-02-30; BAD_DATE; date:2026-02-30",
                "date:2026-13; BAD_DATE; date:2026-13",
                "date:26-01; BAD_DATE; date:26-01",
                "date:0000; BAD_DATE; date:0000",
                "date:..; BAD_DATE; date:..",
                "date:x..2026; BAD_DATE; date:x..2026",
                "date:2026..x; BAD_DATE; date:2026..x",
                "date:none; BAD_DATE; date:none",
                "date:2027..2026; EMPTY_RANGE; date:2027..2026",
                "date>9999; EMPTY_RANGE; date>9999",
                "date<0001; EMPTY_RANGE; date<0001",
                "kind:cash; UNKNOWN_KIND; kind:cash",
                "state:none; UNKNOWN_STATE; state:none",
                "a \"b c; UNCLOSED_QUOTE; \"b c",
                "a (b; UNCLOSED_GROUP; (",
                "a) b; UNEXPECTED_CLOSE; )",
                "(); MISSING_CONDITION; )",
                "| a; MISSING_CONDITION; |",
                "a |; MISSING_CONDITION; |",
                "a or or b; MISSING_CONDITION; or",
                "or; MISSING_CONDITION; or",
                "a -; MISSING_CONDITION; -",
                "coffee - latte; MISSING_CONDITION; -",
                "a -| b; MISSING_CONDITION; -",
                "(a -); MISSING_CONDITION; -",
                "--; MISSING_CONDITION; -"
            })
    void refusesWithAReasonAndAPlace(String text, Code code, String piece) {
        List<QueryError> errors = errors(text);
        assertThat(errors).extracting(QueryError::code).contains(code);
        QueryError error =
                errors.stream().filter(it -> it.code() == code).findFirst().orElseThrow();
        assertThat(text.substring(error.at().start(), error.at().end())).isEqualTo(piece);
        assertThat(error.text()).isEqualTo(piece);
    }

    @Test
    void tellsAllThatIsWrongAtOnceInOrder() {
        assertThat(errors("x:1 amount>x (date:2026-02-30"))
                .extracting(QueryError::code)
                .containsExactly(Code.UNKNOWN_FIELD, Code.BAD_AMOUNT, Code.UNCLOSED_GROUP, Code.BAD_DATE);
        assertThat(Code.UNKNOWN_FIELD.messageKey()).isEqualTo("query.unknown_field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a \u001b", "\ud83d", "\u001c"})
    void refusesControlCharactersAndHalvesOfCharacters(String text) {
        assertThat(errors(text)).extracting(QueryError::code).contains(Code.BAD_CHARACTER);
    }

    @Test
    void isBounded() {
        assertThat(query("a".repeat(1_000))).isEqualTo(text("a".repeat(1_000)));
        assertThat(errors("a".repeat(1_001)))
                .containsExactly(new QueryError(Code.TOO_LONG, new Span(1_000, 1_001), ""));
        assertThat(query("a ".repeat(50)).leaves()).hasSize(50);
        assertThat(errors("a ".repeat(55)))
                .containsExactly(new QueryError(Code.TOO_MANY_TERMS, new Span(100, 101), "a"));
        assertThat(query("(".repeat(8) + "a" + ")".repeat(8))).isEqualTo(text("a"));
        assertThat(errors("(".repeat(9) + "a" + ")".repeat(9)))
                .containsExactly(new QueryError(Code.TOO_DEEP, new Span(8, 9), "("));
        assertThat(errors("(".repeat(1_000))).extracting(QueryError::code).containsExactly(Code.TOO_DEEP);
        assertThat(errors("-".repeat(1_000))).extracting(QueryError::code).containsExactly(Code.MISSING_CONDITION);
        assertThat(query("-".repeat(998) + "a")).isEqualTo(text("a"));
    }

    @Test
    void treesHaveOneForm() {
        Query a = text("a");
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.And(List.of(a)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.And(List.of(a, Query.ALL)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.And(List.of(a, query("b c"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.Or(List.of(a)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.Or(List.of(a, Query.ALL)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.Or(List.of(a, query("b | c"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.Not(Query.not(a)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Query.Not(Query.ALL));
        assertThat(Query.and(List.of(Query.ALL))).isEqualTo(Query.ALL);
        assertThat(Query.ALL.nowhere()).isEqualTo(Query.ALL);
    }

    @Test
    void conditionsThatAskNothingCannotBeBuilt() {
        Bound five = new Bound(new BigDecimal("5"), true);
        Bound aboveFive = new Bound(new BigDecimal("5"), false);
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Text(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Named(Field.AMOUNT, "5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Absent(Field.WALLET));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Absent(Field.DATE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(five, aboveFive));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(aboveFive, five));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(five, new Bound(BigDecimal.ONE, true)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(TODAY, TODAY.minusDays(1)));
        assertThat(new Bound(new BigDecimal("1E+2"), true)).isEqualTo(new Bound(new BigDecimal("100.0"), true));
    }

    @Test
    void namesEveryKind() {
        for (TransactionKind kind : TransactionKind.values()) {
            assertThat(query("kind:" + kind)).isEqualTo(Query.of(new OfKind(kind)));
        }
    }

    private static Query query(String text) {
        return switch (QueryParser.parse(text, TODAY)) {
            case Parsed(Query query) -> query.nowhere();
            case Refused(List<QueryError> errors) -> throw new AssertionError(text + ": " + errors);
        };
    }

    private static List<QueryError> errors(String text) {
        return switch (QueryParser.parse(text, TODAY)) {
            case Parsed(Query query) -> throw new AssertionError(text + " was read as " + query);
            case Refused(List<QueryError> errors) -> errors;
        };
    }

    private static Query text(String text) {
        return Query.of(new Condition.Text(text));
    }

    private static Query named(Field field, String text) {
        return Query.of(new Named(field, text));
    }

    private static Query days(@Nullable String from, @Nullable String to) {
        return Query.of(new Days(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }
}
