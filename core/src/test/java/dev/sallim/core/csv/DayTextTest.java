package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {

    private static DayText.Result read(String pattern, String text) {
        DatePattern compiled = Objects.requireNonNull(DatePattern.compile(pattern), pattern);
        return new DayText(List.of(compiled), ZoneId.of("Asia/Seoul")).read(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyMMdd              | 930101                       | 1993-01-01 |
            dd.MM.yyyy          | 02.03.2018                   | 2018-03-02 |
            dd.MM.yyyy          | 2.3.2018                     | 2018-03-02 |
            yyyy.MM.dd          | 2026.05.30 17:17             | 2026-05-30 | 17:17
            yyyy.MM.dd          | 2026.06.07 09:00:00          | 2026-06-07 | 09:00
            yyyy.MM.dd          | 2026.06.07(일) 오후 9:05      | 2026-06-07 | 21:05
            yyyy.MM.dd          | 2016.01.02.                  | 2016-01-02 |
            yyyy. MM. dd        | 2026. 3. 4.                  | 2026-03-04 |
            yyyy년 MM월 dd일     | 2026년 3월 4일                | 2026-03-04 |
            dd MMM yyyy         | 04 Nov 2009                  | 2009-11-04 |
            dd MMM yy           | 10 Feb 18                    | 2018-02-10 |
            dd. MMM yyyy        | 4. März 2019                 | 2019-03-04 |
            dd-MMM-yyyy         | 04-dic-2009                  | 2009-12-04 |
            MMM dd, yyyy        | Nov 4, 2009                  | 2009-11-04 |
            yyyy/MM/dd          | 1111/11/11                   | 1111-11-11 |
            yyyyMMdd            | 20171001                     | 2017-10-01 |
            yyyy-MM-dd          | 2018-02-25 12:34:56 +0000    | 2018-02-25 | 21:34:56
            yyyy-MM-dd          | 2026-03-06T20:20:05.865Z     | 2026-03-07 | 05:20:05
            yyyy-MM-dd          | 2026-03-06T20:20:05+09:00    | 2026-03-06 | 20:20:05
            MM/dd/yyyy          | 1/2/2026 3:04 PM             | 2026-01-02 | 15:04
            """)
    void daysAreReadAsBanksWriteThem(String pattern, String text, LocalDate day, @Nullable LocalTime time) {
        assertThat(read(pattern, text)).isEqualTo(new DayText.Found(day, time));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2026-02-30, NO_SUCH_DAY",
        "yyyy-MM-dd, 0000-00-00, NO_SUCH_DAY",
        "dd/MM/yyyy, 13/13/2026, NO_SUCH_DAY",
        "yyyy-MM-dd, 2026-1-1x, NOT_A_DATE",
        "yyyy-MM-dd, 2026-01-01 25:00, NOT_A_DATE",
        "yyyyMMdd, 202601011, NOT_A_DATE",
        "dd.MM.yy, 02.03.2018, NOT_A_DATE",
        "dd MMM yyyy, 04 Foo 2009, NOT_A_DATE",
    })
    void whatIsNotADayIsRefusedWithItsReason(String pattern, String text, CsvLine.Reason reason) {
        assertThat(read(pattern, text)).isEqualTo(new DayText.Bad(reason));
    }

    @Property
    void everyDaySurvivesEveryPattern(
            @ForAll("days") LocalDate day, @ForAll("patterns") String pattern, @ForAll boolean timed) {
        String format = pattern.replace("년", "'년'").replace("월", "'월'").replace("일", "'일'");
        String written = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(day);
        assertThat(read(pattern, timed ? written + " 23:59:59" : written))
                .as(written)
                .isEqualTo(new DayText.Found(day, timed ? LocalTime.of(23, 59, 59) : null));
    }

    @Property
    void aColumnOfManyDaysGivesItsPatternAway(@ForAll("patterns") String pattern, @ForAll("days") LocalDate start) {
        DateChooser chooser = new DateChooser(DateChooser.CANDIDATES, ZoneId.of("UTC"));
        String format = pattern.replace("년", "'년'").replace("월", "'월'").replace("일", "'일'");
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        for (int i = 0; i < 60; i++) {
            chooser.add(formatter.format(start.plusDays(i)));
        }
        DateChooser.Choice choice = Objects.requireNonNull(chooser.choose(Locale.KOREA));
        for (int i = 0; i < 60; i++) {
            assertThat(read(choice.pattern(), formatter.format(start.plusDays(i))))
                    .as("%s as %s", pattern, choice.pattern())
                    .isEqualTo(new DayText.Found(start.plusDays(i), null));
        }
    }

    @Property
    void noTextIsTooStrange(@ForAll String text, @ForAll("patterns") String pattern) {
        assertThat(read(pattern, text)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1970, 1, 1).toEpochDay(),
                        LocalDate.of(2069, 9, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(DateChooser.CANDIDATES);
    }
}
