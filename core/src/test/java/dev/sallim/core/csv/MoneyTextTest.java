package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvProfile.NumberRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .|1,234.56|1234.56|
            .|-5|-5|
            .|+5|5|
            .|(12.00)|-12|
            .|5-|-5|
            .|₩10,000|10000|KRW
            .|10,000원|10000|KRW
            .|-₩10,000|-10000|KRW
            .|$ -1.50|-1.5|
            .|USD 1.50|1.5|USD
            .|12.00 CR|12|
            .|12.00 DR|-12|
            .|1'234.50|1234.5|
            .|12,34,567|1234567|
            .|.5|0.5|
            .|17050.0|17050|
            ,|1.234,56-|-1234.56|
            ,|-41,37 EUR|-41.37|EUR
            ,|1 234,56 €|1234.56|EUR
            ,|1 234,56 Kč|1234.56|
            ,|-456,00 SEK|-456|SEK
            ,|12,5 S|-12.5|
            ,|−7,99|-7.99|
            """)
    void amountsAreReadAsBanksWriteThem(String decimal, String text, BigDecimal expected, String currency) {
        NumberRule rule = decimal.equals(",") ? NumberRule.COMMA : NumberRule.POINT;
        assertThat(new MoneyText(rule).read(text)).isEqualTo(new MoneyText.Found(expected, currency));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .|12.5.3
            .|1,23
            .|1,2345
            .|1,234,5
            .|12,34.5
            .|1,234'567
            .|NaN
            .|Infinity
            .|1e999
            .|0x10
            .|--5
            .|-5-
            .|(5
            .|()
            .|$
            .|five
            .|1 2
            .|٣
            ,|1.23
            ,|1,234,567
            """)
    void whatIsNotExactlyANumberIsRefused(String decimal, String text) {
        NumberRule rule = decimal.equals(",") ? NumberRule.COMMA : NumberRule.POINT;
        assertThat(new MoneyText(rule).read(text)).isEqualTo(new MoneyText.Bad(CsvLine.Reason.NOT_A_NUMBER));
    }

    @Test
    void blanksAndALoneDashAreNothing() {
        for (String text : new String[] {"", " ", "\u00A0", "-", "–"}) {
            assertThat(new MoneyText(NumberRule.POINT).read(text)).isEqualTo(new MoneyText.Nothing());
        }
    }

    @Property
    void everyAmountSurvivesEveryConvention(
            @ForAll("amounts") BigDecimal amount, @ForAll("conventions") Convention convention) {
        String written = convention.write(amount);
        MoneyText.Result read = new MoneyText(convention.rule()).read(written);
        assertThat(read).as(written).isInstanceOf(MoneyText.Found.class);
        assertThat(((MoneyText.Found) read).value()).as(written).isEqualByComparingTo(amount);
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        assertThat(new MoneyText(NumberRule.POINT).read(text)).isNotNull();
        assertThat(new MoneyText(NumberRule.COMMA).read(text)).isNotNull();
    }

    /** How a bank could write it. */
    record Convention(NumberRule rule, String group, int negative, String before, String after) {

        String write(BigDecimal amount) {
            String plain = amount.abs().toPlainString();
            int point = plain.indexOf('.');
            StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
            for (int i = whole.length() - 3; i > 0; i -= 3) {
                whole.insert(i, group);
            }
            String digits = before + whole + (point < 0 ? "" : rule.decimal() + plain.substring(point + 1)) + after;
            if (amount.signum() >= 0) {
                return digits;
            }
            return switch (negative) {
                case 0 -> "-" + digits;
                case 1 -> digits + "-";
                default -> "(" + digits + ")";
            };
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20))
                .flatMap(units -> Arbitraries.integers().between(0, 8).map(scale -> new BigDecimal(units, scale)));
    }

    @Provide
    Arbitrary<Convention> conventions() {
        return Arbitraries.of(NumberRule.POINT, NumberRule.COMMA)
                .flatMap(rule -> Arbitraries.of(
                                "", rule.decimal().equals(".") ? "," : ".", " ", "'", "’", "\u00A0", "\u202F")
                        .flatMap(group -> Arbitraries.integers()
                                .between(0, 2)
                                .flatMap(negative -> Arbitraries.of("", "₩", "€ ", "USD ", "$")
                                        .flatMap(before -> Arbitraries.of("", " EUR", "원", "€", " kr")
                                                .map(after -> new Convention(rule, group, negative, before, after))))));
    }
}
