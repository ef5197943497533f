package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.Twins.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowFingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    private static RowFingerprint of(String amount, String words) {
        return RowFingerprint.of(DAY, new BigDecimal(amount), words);
    }

    private static Mark balance(String balance) {
        return new Mark(null, new BigDecimal(balance), null);
    }

    @Test
    void paddingCaseZerosAndTheOrderOfColumnsDoNotMatter() {
        assertThat(of("17050.0", "Café  MÜLLER, Seoul")).isEqualTo(of("17050", "seoul café müller"));
        assertThat(of("1E+1", "Ａ")).isEqualTo(of("10.00", "a"));
    }

    @Test
    void dayAmountAndWordsMatter() {
        RowFingerprint base = of("5", "A");
        assertThat(of("5.01", "A")).isNotEqualTo(base);
        assertThat(of("-5", "A")).isNotEqualTo(base);
        assertThat(of("5", "AB")).isNotEqualTo(base);
        assertThat(RowFingerprint.of(DAY.plusDays(1), new BigDecimal("5"), "A")).isNotEqualTo(base);
        assertThat(base.bytes()).hasSize(32);
    }

    @Test
    void theFingerprintNeverChangesFromReleaseToRelease() {
        // sha256sum of "1\n2026-11-04\n-12.5\nemart seoul", computed with coreutils.
        assertThat(of("-12.50", "Emart, Seoul").hex())
                .isEqualTo("941eed90680c84af35ba65ff5c11e10b0be62df5766762d6a0d9c4be1af13be0");
    }

    @Test
    void lesson05_theSameExportAgainAddsNothingAndTwinsAreKept() {
        List<Mark> coffees = List.of(Mark.NONE, Mark.NONE);
        assertThat(Twins.match(List.of(), coffees)).containsExactly(-1, -1);
        assertThat(Twins.match(coffees, coffees)).containsExactly(0, 1);
        assertThat(Twins.match(coffees, List.of(Mark.NONE, Mark.NONE, Mark.NONE)))
                .containsExactly(0, 1, -1);
    }

    @Test
    void theBalanceTellsTheSecondCoffeeFromTheFirst() {
        List<Mark> kept = List.of(balance("90"), balance("80"));
        assertThat(Twins.match(kept, List.of(balance("80"), balance("70")))).containsExactly(1, -1);
        assertThat(Twins.match(kept, List.of(balance("80.00")))).containsExactly(1);
    }

    @Test
    void anExportWithoutBalancesStillMatchesOneWith() {
        List<Mark> kept = List.of(balance("90"), balance("80"));
        assertThat(Twins.match(kept, List.of(Mark.NONE, Mark.NONE, Mark.NONE))).containsExactly(0, 1, -1);
        assertThat(Twins.match(List.of(Mark.NONE), List.of(balance("90"), balance("80"))))
                .containsExactly(0, -1);
    }

    @Test
    void idsAndTimesTellTwinsApartAndAnEqualIdSettlesIt() {
        Mark first = new Mark("x1", new BigDecimal("90"), LocalTime.NOON);
        Mark restated = new Mark("x1", new BigDecimal("91"), LocalTime.NOON);
        Mark other = new Mark("x2", null, null);
        assertThat(Twins.match(List.of(first), List.of(other, restated))).containsExactly(-1, 0);
        Mark noon = new Mark(null, null, LocalTime.NOON);
        Mark one = new Mark(null, null, LocalTime.of(13, 0));
        assertThat(Twins.match(List.of(noon), List.of(one, noon))).containsExactly(-1, 0);
    }

    @Property
    void aSecondImportOfAnyPartOfAFileAddsNothing(
            @ForAll List<@IntRange(min = 0, max = 3) Integer> balances, @ForAll boolean stated, @ForAll int seed) {
        List<Mark> file = new ArrayList<>();
        for (int balance : balances) {
            file.add(stated ? balance(String.valueOf(balance)) : Mark.NONE);
        }
        List<Mark> part = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            if (((seed >> (i % 31)) & 1) == 0) {
                part.add(file.get(i));
            }
        }
        assertThat(Twins.match(file, part)).doesNotContain(-1).doesNotHaveDuplicates();
    }

    @Test
    void equalRowsOfOneAccountAreNumbered() {
        TwinNumbers numbers = new TwinNumbers();
        assertThat(numbers.next("a", of("5", "A"))).isZero();
        assertThat(numbers.next("a", of("5", "A"))).isEqualTo(1);
        assertThat(numbers.next("b", of("5", "A"))).isZero();
        assertThat(numbers.next("a", of("6", "A"))).isZero();
    }
}
