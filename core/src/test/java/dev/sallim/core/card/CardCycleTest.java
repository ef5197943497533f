package dev.sallim.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.core.money.CommodityMismatchException;
import dev.sallim.core.money.Money;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCycleTest {
    private static final Money NOTHING_OWED = Money.of("0", "KRW");

    /** By hand, with a calendar. 2028 is a leap year, 2027 is not. */
    @ParameterizedTest(name = "statement day {0}, payment day {1}, on {2}: {3} to {4}, due {5}")
    @CsvSource({
        "14, 27, 2026-11-20, 2026-10-15, 2026-11-14, 2026-11-27",
        "14,  1, 2026-11-20, 2026-10-15, 2026-11-14, 2026-12-01",
        "14, 14, 2026-11-20, 2026-10-15, 2026-11-14, 2026-12-14",
        "14, 15, 2026-11-20, 2026-10-15, 2026-11-14, 2026-11-15",
        "14, 27, 2026-11-14, 2026-10-15, 2026-11-14, 2026-11-27",
        "14, 27, 2026-11-13, 2026-09-15, 2026-10-14, 2026-10-27",
        "14, 27, 2027-01-03, 2026-11-15, 2026-12-14, 2026-12-27",
        "28, 10, 2027-01-03, 2026-11-29, 2026-12-28, 2027-01-10",
        "31, 14, 2026-11-20, 2026-10-01, 2026-10-31, 2026-11-14",
        "31, 14, 2026-11-30, 2026-11-01, 2026-11-30, 2026-12-14",
        "31, 14, 2027-02-27, 2027-01-01, 2027-01-31, 2027-02-14",
        "31, 14, 2027-02-28, 2027-02-01, 2027-02-28, 2027-03-14",
        "31, 14, 2028-02-28, 2028-01-01, 2028-01-31, 2028-02-14",
        "31, 14, 2028-02-29, 2028-02-01, 2028-02-29, 2028-03-14",
        "30, 31, 2027-03-01, 2027-01-31, 2027-02-28, 2027-03-31",
        "30, 31, 2027-04-30, 2027-03-31, 2027-04-30, 2027-05-31",
        "30, 31, 2027-03-30, 2027-03-01, 2027-03-30, 2027-03-31",
        "31, 31, 2027-02-28, 2027-02-01, 2027-02-28, 2027-03-31",
        "29, 30, 2028-03-01, 2028-01-30, 2028-02-29, 2028-03-30",
        "15, 31, 2027-02-20, 2027-01-16, 2027-02-15, 2027-02-28",
        " 1, 31, 2028-02-20, 2028-01-02, 2028-02-01, 2028-02-29"
    })
    void findsTheLastStatementAndItsDueDate(
            int statementDay, int paymentDay, LocalDate today, LocalDate from, LocalDate to, LocalDate due) {
        assertThat(new CardCycle(statementDay, paymentDay).lastStatement(today))
                .isEqualTo(new CardStatement(from, to, due));
    }

    @Property
    void statementsFollowEachOtherWithoutGapAndAreDueLater(
            @ForAll @IntRange(min = 1, max = 31) int statementDay,
            @ForAll @IntRange(min = 1, max = 31) int paymentDay,
            @ForAll @DateRange(min = "2023-01-01", max = "2033-12-31") LocalDate today) {
        CardCycle cycle = new CardCycle(statementDay, paymentDay);
        CardStatement last = cycle.lastStatement(today);
        CardStatement next = cycle.nextStatement(today);
        assertThat(last.to()).isBeforeOrEqualTo(today);
        assertThat(next.to()).isAfter(today);
        assertThat(next.from()).isEqualTo(last.to().plusDays(1));
        assertThat(cycle.lastStatement(next.to())).isEqualTo(next);
        assertThat(last.due()).isAfter(last.to()).isBefore(last.to().plusDays(63));
        assertThat(next.due()).isAfterOrEqualTo(last.due());
    }

    @Test
    void februaryMayPutTwoStatementsOnOneDueDate() {
        CardCycle cycle = new CardCycle(29, 30);
        assertThat(cycle.lastStatement(LocalDate.of(2027, 2, 28)).due()).isEqualTo("2027-03-30");
        assertThat(cycle.lastStatement(LocalDate.of(2027, 3, 29)).due()).isEqualTo("2027-03-30");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "32, 1", "1, 0", "1, 32", "-1, 1"})
    void refusesDaysThatNoMonthHas(int statementDay, int paymentDay) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CardCycle(statementDay, paymentDay));
    }

    @ParameterizedTest
    @CsvSource({
        "-310000, 0, 0, 310000, 310000",
        "-310000, 0, 100000, 310000, 210000",
        "-310000, 0, 310000, 310000, 0",
        "-310000, 0, 400000, 310000, 0",
        "5000, 0, 0, -5000, 0",
        "0, 0, 0, 0, 0",
        "-310000, 110000, 0, 200000, 200000",
        "-310000, 110000, 150000, 200000, 50000",
        "-110000, 110000, 0, 0, 0",
        "-100000, 110000, 0, -10000, 0"
    })
    void asksForTheStatementLessLaterPartsAndWhatWasPaidSinceAndNeverLessThanNothing(
            String balance, String later, String paid, String total, String due) {
        assertThat(CardBill.of(Money.of(balance, "KRW"), Money.of(later, "KRW"), Money.of(paid, "KRW")))
                .isEqualTo(new CardBill(Money.of(total, "KRW"), Money.of(due, "KRW")));
    }

    @Test
    void refusesNegativePaymentsLaterPartsAndOtherCommodities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardBill.of(NOTHING_OWED, NOTHING_OWED, Money.of("-1", "KRW")))
                .withMessageContaining("-1 KRW");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardBill.of(NOTHING_OWED, Money.of("-1", "KRW"), NOTHING_OWED));
        assertThatThrownBy(() -> CardBill.of(NOTHING_OWED, NOTHING_OWED, Money.of("1", "USD")))
                .isInstanceOf(CommodityMismatchException.class);
    }
}
