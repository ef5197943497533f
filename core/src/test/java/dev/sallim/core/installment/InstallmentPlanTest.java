package dev.sallim.core.installment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.installment.InstallmentPlan.Part;
import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class InstallmentPlanTest {
    private static final Interest FREE = new Interest.Free();

    /** By hand: 100,000 / 3 = 33,333, and the first bears the one that is left over. */
    @Test
    void theFirstPartBearsWhatTheDivisionLeavesOver() {
        assertThat(plan(3, "2026-11-20", FREE).of(new BigDecimal("100000"), 0))
                .containsExactly(
                        new Part(1, day("2026-11-20"), amount("33334"), amount("0"), amount("66666")),
                        new Part(2, day("2026-12-20"), amount("33333"), amount("0"), amount("33333")),
                        new Part(3, day("2027-01-20"), amount("33333"), amount("0"), amount("0")));
        assertThat(plan(3, "2026-11-20", FREE).of(new BigDecimal("100.00"), 2))
                .extracting(Part::principal)
                .containsExactly(amount("33.34"), amount("33.33"), amount("33.33"));
    }

    /** By hand, with a calendar. */
    @Test
    void aPartOfAMonthThatIsTooShortFallsOnItsLastDayAndTheNextOnTheFirstPartsDayAgain() {
        InstallmentPlan plan = plan(4, "2026-12-31", FREE);
        assertThat(plan.of(new BigDecimal("4"), 0))
                .extracting(Part::on)
                .containsExactly(day("2026-12-31"), day("2027-01-31"), day("2027-02-28"), day("2027-03-31"));
        assertThat(plan.lastOn()).isEqualTo(day("2027-03-31"));
    }

    /**
     * By hand: 1,200,000 in twelve at 15.9 % a year: 1,200,000 x 0.159 / 12 = 15,900, then 14,575, 13,250 and so on, each 1,325 less; in all
     * 1,200,000 x 0.159 x 13 / 24 = 103,350.
     */
    @Test
    void aYearlyRateIsOfWhatIsStillUnpaid() {
        List<Part> parts = plan(12, "2026-11-20", new Interest.Yearly(new BigDecimal("15.9")))
                .of(new BigDecimal("1200000"), 0);
        assertThat(parts.get(0).interest()).isEqualTo(amount("15900"));
        assertThat(parts.get(1).interest()).isEqualTo(amount("14575"));
        assertThat(parts.get(11).interest()).isEqualTo(amount("1325"));
        assertThat(parts.stream().map(Part::interest).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(amount("103350"));
    }

    /** By hand: 10,000 in three are 3,334, 3,333 and 3,333. */
    @Test
    void anAmountOfInterestIsSpreadAsThePriceIs() {
        assertThat(plan(3, "2026-11-20", new Interest.Total(new BigDecimal("10000")))
                        .of(new BigDecimal("90000"), 0))
                .extracting(Part::interest)
                .containsExactly(amount("3334"), amount("3333"), amount("3333"));
    }

    @Test
    void aPriceOfFewerUnitsThanPartsIsBorneByTheFirst() {
        assertThat(plan(5, "2026-11-20", FREE).of(new BigDecimal("3"), 0))
                .extracting(Part::principal)
                .containsExactly(amount("3"), amount("0"), amount("0"), amount("0"), amount("0"));
    }

    @Test
    void onePartIsNoPlanNorAreSixtyOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, "2026-11-20", FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(61, "2026-11-20", FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interest.Yearly(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interest.Total(BigDecimal.ZERO));
    }

    /** The oracle is the price itself: nothing is lost and nothing made, wherever the days are cut. */
    @Property
    void partsAddUpToThePriceWhateverTheDaysThatItIsCutInto(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long units,
            @ForAll @IntRange(min = 2, max = 60) int parts,
            @ForAll @IntRange(max = 8) int scale,
            @ForAll @DateRange(min = "2023-01-01", max = "2033-12-31") LocalDate firstOn,
            @ForAll @IntRange(max = 2000) int cut) {
        BigDecimal price = BigDecimal.valueOf(units, scale);
        InstallmentPlan plan = new InstallmentPlan(parts, firstOn, FREE);
        List<Part> all = plan.of(price, scale);
        assertThat(all.stream().map(Part::principal).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(price);
        assertThat(all.getLast().left()).isZero();
        assertThat(all).allSatisfy(part -> assertThat(part.principal().scale()).isLessThanOrEqualTo(scale));
        LocalDate end = firstOn.plusDays(cut);
        BigDecimal before = plan.within(price, scale, new DayRange(firstOn.minusYears(1), end));
        assertThat(before.add(plan.after(price, scale, end))).isEqualByComparingTo(price);
        assertThat(all.stream()
                        .filter(part -> !part.on().isAfter(end))
                        .map(Part::principal)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(before);
    }

    /** The closed form of a rate on what is left of equal parts: price x rate x (parts + 1) / 24; each month loses less than a unit. */
    @Property
    void interestIsThatOfTheClosedFormLessTheUnitsThatAreCut(
            @ForAll @LongRange(min = 60, max = 100_000_000L) long each,
            @ForAll @IntRange(min = 2, max = 60) int parts,
            @ForAll @BigRange(min = "0.01", max = "100") BigDecimal percent) {
        BigDecimal price = BigDecimal.valueOf(each).multiply(BigDecimal.valueOf(parts));
        BigDecimal sum = new InstallmentPlan(parts, day("2026-11-20"), new Interest.Yearly(percent))
                .of(price, 0).stream().map(Part::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal closed = price.multiply(percent)
                .multiply(BigDecimal.valueOf(parts + 1L))
                .divide(BigDecimal.valueOf(2400), 20, RoundingMode.HALF_EVEN);
        assertThat(sum).isLessThanOrEqualTo(closed.add(new BigDecimal("1E-9")));
        assertThat(closed.subtract(sum)).isLessThan(BigDecimal.valueOf(parts));
    }

    private static InstallmentPlan plan(int parts, String firstOn, Interest interest) {
        return new InstallmentPlan(parts, day(firstOn), interest);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
