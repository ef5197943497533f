package dev.sallim.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.card.BillsAhead.Bill;
import dev.sallim.core.card.BillsAhead.Charge;
import dev.sallim.core.card.BillsAhead.Part;
import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.core.installment.Interest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Sums by hand. Today is 21 November 2026; statements close on the 14th and are due on the 27th, if not said otherwise. */
class BillsAheadTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate A_YEAR = LocalDate.parse("2027-11-20");
    private static final CardCycle CYCLE = new CardCycle(14, 27);

    /** 310,000 are owed, 200,000 of them by the last statement: the other 110,000 are asked for by the next. */
    @Test
    void whatTheLastStatementDoesNotAskForTheNextOneDoes() {
        assertThat(ahead("-310000", "200000").until(A_YEAR, List.of(), List.of()))
                .containsExactly(bill("2026-11-27", "200000"), bill("2026-12-27", "110000"));
    }

    /** 10,000 on each 10th, and 5,000 on the 14th and on the 15th: the day that a statement closes belongs to it. */
    @Test
    void whatWillBeChargedIsAskedForByTheStatementOfItsDay() {
        List<Charge> charges = List.of(
                charge("2026-12-10", "-10000"),
                charge("2026-12-14", "-5000"),
                charge("2026-12-15", "-5000"),
                charge("2027-01-10", "-10000"));
        assertThat(ahead("0", "0").until(LocalDate.parse("2027-01-31"), charges, List.of()))
                .containsExactly(bill("2026-12-27", "15000"), bill("2027-01-27", "15000"));
    }

    /** 1,200,005 bought on 10 November in twelve: the last statement asks for 100,005, each further one for 100,000. */
    @Test
    void eachStatementAsksForThePartOfItsDays() {
        List<Bill> bills = ahead("-1200005", "100005").until(A_YEAR, List.of(), parts("2026-11-10", "1200005", 12));
        assertThat(bills).hasSize(12);
        assertThat(bills.getFirst()).isEqualTo(bill("2026-11-27", "100005"));
        assertThat(bills.subList(1, 12))
                .allSatisfy(bill -> assertThat(bill.amount()).isEqualByComparingTo("100000"));
        assertThat(bills.getLast().dueOn()).isEqualTo("2027-10-27");
    }

    /** 50,000 were due on the first of November and are not paid: today. Paid twice, the next bill is smaller, and none is negative. */
    @Test
    void whatIsLateCountsTodayAndNoBillIsNegative() {
        BillsAhead late =
                new BillsAhead(new CardCycle(14, 15), TODAY, new BigDecimal("-50000"), new BigDecimal("50000"));
        assertThat(late.until(A_YEAR, List.of(), List.of())).containsExactly(bill("2026-11-21", "50000"));
        assertThat(ahead("30000", "0").until(A_YEAR, List.of(charge("2026-12-01", "-40000")), List.of()))
                .containsExactly(bill("2026-12-27", "10000"));
        assertThat(ahead("30000", "0").until(A_YEAR, List.of(), List.of())).isEmpty();
    }

    /** A payment of 200,000 that is booked for the 25th takes that much off what the next statement asks for. */
    @Test
    void aPaymentThatIsBookedAlreadyIsNotAskedForAgain() {
        assertThat(ahead("-310000", "0").until(A_YEAR, List.of(charge("2026-11-25", "200000")), List.of()))
                .containsExactly(bill("2026-12-27", "110000"));
    }

    @Test
    void lessThanNothingIsNeverDue() {
        assertThatIllegalArgumentException().isThrownBy(() -> ahead("0", "-1"));
    }

    /** The oracle is the debt itself: whatever the days and the parts, all bills together are what is owed. */
    @Property
    void allBillsTogetherAreTheDebt(
            @ForAll @IntRange(min = 1, max = 31) int statementDay,
            @ForAll @IntRange(min = 1, max = 31) int paymentDay,
            @ForAll @LongRange(min = 1, max = 10_000_000) long price,
            @ForAll @IntRange(min = 2, max = 24) int parts,
            @ForAll @LongRange(min = 0, max = 1_000_000) long once) {
        CardCycle cycle = new CardCycle(statementDay, paymentDay);
        BigDecimal owed = BigDecimal.valueOf(price + once);
        BillsAhead ahead = new BillsAhead(cycle, TODAY, owed.negate(), BigDecimal.ZERO);
        List<Bill> bills =
                ahead.until(TODAY.plusYears(3), List.of(), parts(TODAY.toString(), String.valueOf(price), parts));
        assertThat(bills.stream().map(Bill::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(owed);
        assertThat(bills).allSatisfy(bill -> assertThat(bill.amount()).isPositive());
        assertThat(bills).extracting(Bill::dueOn).isSorted();
    }

    private static BillsAhead ahead(String balance, String due) {
        return new BillsAhead(CYCLE, TODAY, new BigDecimal(balance), new BigDecimal(due));
    }

    private static List<Part> parts(String boughtOn, String price, int parts) {
        LocalDate bought = LocalDate.parse(boughtOn);
        return new InstallmentPlan(parts, bought, new Interest.Free())
                .of(new BigDecimal(price), 0).stream()
                        .map(part -> new Part(bought, part.on(), part.principal()))
                        .toList();
    }

    private static Charge charge(String day, String amount) {
        return new Charge(LocalDate.parse(day), new BigDecimal(amount));
    }

    private static Bill bill(String day, String amount) {
        return new Bill(LocalDate.parse(day), new BigDecimal(amount));
    }
}
