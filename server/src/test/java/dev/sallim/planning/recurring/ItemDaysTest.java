package dev.sallim.planning.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.period.Shift;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.Occurrence.Instead;
import dev.sallim.planning.recurring.RecurringItem.Contents;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringItem.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The days of one item by hand: shifted, moved, done, and the first that is open. 2026-01-25 and 2026-10-25 are Sundays. */
class ItemDaysTest {
    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate START = LocalDate.of(2026, 1, 25);

    private static RecurringItem item(String rule, Shift shift) {
        return new RecurringItem(
                ID,
                "Rent",
                new Contents(TransactionKind.EXPENSE, List.of(), null, "", List.of()),
                new Times(Recurrence.parse(rule), START, null, shift),
                new Handling(Mode.POST, false, null, START, new UUID(0, 2)),
                Life.born(Instant.EPOCH));
    }

    private static Occurrence on(String day) {
        return Occurrence.expected(ID, LocalDate.parse(day));
    }

    private static List<String> days(List<ItemDay> days) {
        return days.stream().map(day -> day.ruleDay() + " on " + day.day()).toList();
    }

    @Test
    void aShiftCarriesADayIntoAWindowAndOutOfIt() {
        ItemDays before = new ItemDays(item("FREQ=MONTHLY;BYMONTHDAY=1", Shift.BEFORE), List.of());

        // Sunday, 1 March, happens on Friday, 27 February
        assertThat(days(before.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28))))
                .containsExactly("2026-03-01 on 2026-02-27");
        assertThat(days(before.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
                .isEmpty();
    }

    @Test
    void aMoveOfMonthsIsFoundWhereItWentAndNotWhereItWas() {
        Occurrence moved = on("2026-02-25").expectedAs(new Instead(LocalDate.of(2026, 9, 1), null));
        ItemDays days = new ItemDays(item("FREQ=MONTHLY;BYMONTHDAY=25", Shift.NONE), List.of(moved));

        assertThat(days(days.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28))))
                .isEmpty();
        assertThat(days(days.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))))
                .containsExactly("2026-02-25 on 2026-09-01");
    }

    @Test
    void theFirstThatIsOpenIsFoundBehindYearsOfDaysThatAreDone() {
        List<Occurrence> done = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 1500; i++) {
            done.add(Occurrence.expected(ID, day).posted(new UUID(1, i)));
            day = day.plusDays(1);
        }

        assertThat(new ItemDays(item("FREQ=DAILY", Shift.NONE), done).first().map(ItemDay::day))
                .contains(day);
    }

    @Test
    void anItemWhoseDaysAreAllDoneHasNoFirst() {
        List<Occurrence> done =
                List.of(on("2026-01-25").skipped(), on("2026-02-25").skipped());

        assertThat(new ItemDays(item("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2", Shift.NONE), done).first())
                .isEmpty();
    }

    @Test
    void aDayThatWasMovedBackComesBeforeThoseOfTheRule() {
        Occurrence moved = on("2026-03-25").expectedAs(new Instead(LocalDate.of(2026, 1, 20), null));

        assertThat(new ItemDays(item("FREQ=MONTHLY;BYMONTHDAY=25", Shift.NONE), List.of(moved))
                        .first()
                        .map(ItemDay::day))
                .contains(LocalDate.of(2026, 1, 20));
    }
}
