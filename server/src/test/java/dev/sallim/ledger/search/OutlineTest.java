package dev.sallim.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static List<Outline.Day> days(int count, long each) {
        return IntStream.range(0, count)
                .mapToObj(day -> new Outline.Day(FIRST.plusDays(day), each))
                .toList();
    }

    @Test
    void nothingHasNoStretches() {
        assertThat(Outline.of(List.of())).isEqualTo(new Outline(0, List.of()));
    }

    @Test
    void aMonthThatAPageHoldsIsOneStretch() {
        assertThat(Outline.of(days(30, 16)).stretches())
                .containsExactly(new Outline.Stretch(FIRST, LocalDate.of(2026, 11, 30), 480));
    }

    @Test
    void aMonthOfMoreIsCutBetweenDaysIntoWhatAPageHolds() {
        Outline outline = Outline.of(days(30, 200));

        assertThat(outline.count()).isEqualTo(6000);
        assertThat(outline.stretches()).hasSize(15).allMatch(part -> part.count() == 400);
        assertThat(outline.stretches().getFirst())
                .isEqualTo(new Outline.Stretch(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 30), 400));
        assertThat(outline.stretches().getLast()).isEqualTo(new Outline.Stretch(FIRST, FIRST.plusDays(1), 400));
    }

    @Test
    void aDayOfMoreThanAPageStaysWhole() {
        assertThat(Outline.of(days(2, 1234)).stretches())
                .extracting(Outline.Stretch::count)
                .containsExactly(1234L, 1234L);
    }

    @Test
    void whatIsAddedAtTheEndOfAMonthMovesNoCut() {
        List<Outline.Day> more = new ArrayList<>(days(20, 100));
        List<LocalDate> before = beginnings(more);
        more.add(new Outline.Day(FIRST.plusDays(25), 30));

        assertThat(beginnings(more)).startsWith(before.toArray(LocalDate[]::new));
    }

    private static List<LocalDate> beginnings(List<Outline.Day> days) {
        return Outline.of(days).stretches().reversed().stream()
                .map(Outline.Stretch::from)
                .toList();
    }
}
