package dev.sallim.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules against hand calculation, and against ical4j, which others wrote by the same RFC. */
class RecurrenceTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=25                     | 2026-02-25 2026-03-25 2026-04-25
            FREQ=MONTHLY;BYMONTHDAY=-1                     | 2026-01-31 2026-02-28 2026-03-31
            FREQ=MONTHLY;BYMONTHDAY=31                     | 2026-01-31 2026-03-31 2026-05-31
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO                | 2026-02-09 2026-02-23 2026-03-09
            FREQ=WEEKLY;INTERVAL=2;BYDAY=SU                | 2026-02-01 2026-02-15 2026-03-01
            FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU        | 2026-02-08 2026-02-22 2026-03-08
            FREQ=MONTHLY;BYDAY=2TU                         | 2026-02-10 2026-03-10 2026-04-14
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1  | 2026-02-27 2026-03-31 2026-04-30
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29            | 2028-02-29 2032-02-29 2036-02-29
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29             | 2028-02-29 2032-02-29 2036-02-29
            FREQ=DAILY;INTERVAL=10                         | 2026-01-31 2026-02-10 2026-02-20
            FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15          | 2026-04-15 2026-07-15 2026-10-15
            """)
    void aRuleGivesTheDaysThatPeopleExpect(String rule, String days) {
        List<LocalDate> given = Recurrence.parse(rule).between(START, START, START.plusYears(12));

        assertThat(given.stream().limit(3).map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X                                         | MALFORMED
            ''                                        | MALFORMED
            RRULE:FREQ=DAILY                          | MALFORMED
            FREQ=DAILY;INTERVAL=0                     | MALFORMED
            FREQ=DAILY;COUNT=0                        | MALFORMED
            FREQ=DAILY;COUNT=2;UNTIL=20270101         | MALFORMED
            FREQ=WEEKLY;BYMONTHDAY=3                  | MALFORMED
            FREQ=DAILY;X-OWN=1                        | MALFORMED
            RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD| MALFORMED
            FREQ=HOURLY                               | BELOW_A_DAY
            FREQ=DAILY;BYHOUR=9                       | BELOW_A_DAY
            FREQ=DAILY;UNTIL=20270101T000000Z         | BELOW_A_DAY
            FREQ=DAILY;INTERVAL=1001                  | OUT_OF_RANGE
            FREQ=DAILY;COUNT=10001                    | OUT_OF_RANGE
            """)
    void whatIsNoRuleOfDaysIsRefusedWithItsReason(String rule, RecurrenceText.Reason reason) {
        assertThat(Recurrence.read(rule)).isEqualTo(new RecurrenceText.Refused(reason));
    }

    @Test
    void aTextBeyondAllRulesIsRefusedUnread() {
        assertThat(Recurrence.read("FREQ=DAILY;BYMONTHDAY=" + "1,".repeat(200) + "1"))
                .isEqualTo(new RecurrenceText.Refused(RecurrenceText.Reason.TOO_LONG));
        assertThatThrownBy(() -> Recurrence.parse("FREQ=SOMETIMES")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleThatNeverComesHasNoDayAndDoesNotHang() {
        Recurrence never = Recurrence.parse("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30");

        assertThat(never.between(START, START, Recurrence.LAST_DAY)).isEmpty();
        assertThat(never.next(START, START)).isEmpty();
    }

    @Test
    void theLastDayOfACountIsGivenAndNoneAfterIt() {
        Recurrence five = Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5");

        assertThat(five.count()).contains(5);
        assertThat(five.between(START, LocalDate.of(2026, 5, 1), START.plusYears(3)))
                .containsExactly(LocalDate.of(2026, 5, 31));
        assertThat(five.withCount(2).between(START, START, START.plusYears(3)))
                .containsExactly(START, LocalDate.of(2026, 2, 28));
        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20260203").withCount(1).count())
                .contains(1);
    }

    @Property(tries = 1500)
    void daysAreThoseOfAnotherImplementation(@ForAll("rules") String text, @ForAll("days") LocalDate start) {
        LocalDate last = start.plusYears(4);
        Recurrence rule = Recurrence.parse(text);

        List<LocalDate> given = rule.between(start, start, last);

        assertThat(given).as("%s from %s", text, start).isEqualTo(independent(text, start, last));
        assertThat(Recurrence.parse(rule.toString())).isEqualTo(rule);
    }

    @Property(tries = 500)
    void aLaterBeginningOfTheViewChangesNoDay(
            @ForAll("rules") String text, @ForAll("days") LocalDate start, @ForAll("offsets") int offset) {
        LocalDate last = start.plusYears(4);
        LocalDate from = start.plusDays(offset);
        Recurrence rule = Recurrence.parse(text);

        List<LocalDate> whole = new ArrayList<>(rule.between(start, start, last));
        whole.removeIf(day -> day.isBefore(from));

        assertThat(rule.between(start, from, last))
                .as("%s from %s", text, start)
                .isEqualTo(whole);
        if (!whole.isEmpty()) {
            assertThat(rule.next(start, from)).contains(whole.getFirst());
        }
    }

    /** Weeks of ical4j begin as in the machine's country where a rule does not say; by the RFC, on Monday. */
    private static List<LocalDate> independent(String rule, LocalDate start, LocalDate last) {
        String text = rule.contains("WKST") ? rule : rule + ";WKST=MO";
        return new Recur<LocalDate>(text)
                .getDates(start, start, last.plusDays(1)).stream()
                        .filter(day -> !day.isAfter(last))
                        .toList();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5000).map(LocalDate.of(2019, 12, 25)::plusDays);
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(0, 1400);
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> monthDay =
                Arbitraries.integers().between(-31, 31).filter(day -> day != 0).map(day -> ";BYMONTHDAY=" + day);
        Arbitrary<String> weekdays = Arbitraries.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(days -> ";BYDAY=" + String.join(",", days));
        Arbitrary<String> nth = Combinators.combine(
                        Arbitraries.of(-2, -1, 1, 2, 3, 4, 5), Arbitraries.of("MO", "WE", "FR", "SU"))
                .as((n, day) -> ";BYDAY=" + n + day);
        Arbitrary<String> lastWorkingDay = Arbitraries.of(";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
        Arbitrary<String> month = Arbitraries.integers().between(1, 12).map(n -> ";BYMONTH=" + n);
        Arbitrary<String> frequency = Arbitraries.oneOf(
                Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
                weekdays.map("WEEKLY"::concat),
                monthDay.map("MONTHLY"::concat),
                nth.map("MONTHLY"::concat),
                lastWorkingDay.map("MONTHLY"::concat),
                month.flatMap(m -> monthDay.map(day -> "YEARLY" + m + day)));
        Arbitrary<String> end = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.integers().between(1, 20).map(n -> ";COUNT=" + n),
                days().map(day -> ";UNTIL=" + day.plusYears(1).toString().replace("-", "")));
        Arbitrary<String> weekStart = Arbitraries.of("", ";WKST=SU", ";WKST=MO");
        return Combinators.combine(frequency, Arbitraries.integers().between(1, 5), end, weekStart)
                .as((rule, interval, last, week) -> "FREQ=" + rule + ";INTERVAL=" + interval + last + week);
    }
}
