package dev.sallim.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BalanceForecastTest {
    private static final UUID CHECKING = new UUID(0, 1);
    private static final UUID SAVINGS = new UUID(0, 2);
    private static final UUID DOLLARS = new UUID(0, 3);
    private static final UUID SALARY = new UUID(1, 1);
    private static final UUID RENT = new UUID(1, 2);
    private static final UUID SAVING = new UUID(1, 3);
    private static final UUID CAR = new UUID(1, 4);
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final DayRange FIVE_DAYS = new DayRange(FIRST, FIRST.plusDays(4));
    private static final List<StartBalance> STARTS =
            List.of(start(CHECKING, "500", "1"), start(SAVINGS, "1000", "1"), start(DOLLARS, "10.00", null));
    private static final List<Movement> KNOWN = List.of(
            movement(SALARY, CHECKING, 3, "2000"),
            movement(RENT, CHECKING, 1, "-900"),
            movement(SAVING, CHECKING, 3, "-300"),
            movement(SAVING, SAVINGS, 3, "300"));

    /** By hand: 500; then the rent; then the salary and what of it is saved. */
    @Test
    void addsUpWhatIsKnownAndFindsTheLowPoint() {
        BalanceForecast forecast = BalanceForecast.of(FIVE_DAYS, STARTS, KNOWN, List.of(), 0);
        assertBalances(forecast.account(CHECKING), "500", "-400", "-400", "1300", "1300");
        assertBalances(forecast.account(SAVINGS), "1000", "1000", "1000", "1300", "1300");
        assertBalances(forecast.account(DOLLARS), "10.00", "10.00", "10.00", "10.00", "10.00");
        assertBalances(forecast.total(), "1500", "600", "600", "2600", "2600");
        assertThat(forecast.account(CHECKING).low())
                .isEqualTo(new BalanceLine.Low(FIRST.plusDays(1), new BigDecimal("-400")));
        assertThat(forecast.accounts().keySet()).containsExactly(CHECKING, SAVINGS, DOLLARS);
    }

    @Test
    void answersWhatIf() {
        BalanceForecast forecast = BalanceForecast.of(
                FIVE_DAYS,
                STARTS,
                KNOWN,
                List.of(
                        new Change.Move(RENT, null, 3),
                        new Change.Drop(SAVING, FIRST.plusDays(3)),
                        new Change.Add(List.of(movement(CAR, CHECKING, 2, "-450"))),
                        new Change.Move(CAR, FIRST.plusDays(2), -1)),
                0);
        assertBalances(forecast.account(CHECKING), "500", "50", "50", "2050", "1150");
        assertBalances(forecast.account(SAVINGS), "1000", "1000", "1000", "1000", "1000");
        BalanceForecast other = BalanceForecast.of(
                FIVE_DAYS, STARTS, KNOWN, List.of(new Change.Drop(RENT, FIRST), new Change.Drop(SALARY, null)), 0);
        assertBalances(other.account(CHECKING), "500", "-400", "-400", "-700", "-700");
    }

    /** By hand: the rent of 900 at 700; of the transfer of 300 both sides at 50. */
    @Test
    void resizesAnItemInItsDirection() {
        BalanceForecast forecast = BalanceForecast.of(
                FIVE_DAYS,
                STARTS,
                KNOWN,
                List.of(
                        new Change.Resize(RENT, null, new BigDecimal("700")),
                        new Change.Resize(SAVING, FIRST.plusDays(3), new BigDecimal("50")),
                        new Change.Resize(SALARY, FIRST, new BigDecimal("1"))),
                0);
        assertBalances(forecast.account(CHECKING), "500", "-200", "-200", "1750", "1750");
        assertBalances(forecast.account(SAVINGS), "1000", "1000", "1000", "1050", "1050");
    }

    /** By hand: 100 over three days are 33, 33 and 34; 0.05 in cents over three are 0.01, 0.01 and 0.03. */
    @Test
    void spreadsEvenlyWithTheRestOnTheLastDay() {
        DayRange three = new DayRange(FIRST, FIRST.plusDays(2));
        assertThat(Movement.evenly(CAR, CHECKING, three, new BigDecimal("-100"), 0))
                .containsExactly(
                        movement(CAR, CHECKING, 0, "-33"),
                        movement(CAR, CHECKING, 1, "-33"),
                        movement(CAR, CHECKING, 2, "-34"));
        assertThat(Movement.evenly(CAR, CHECKING, three, new BigDecimal("0.05"), 2))
                .containsExactly(
                        movement(CAR, CHECKING, 0, "0.01"),
                        movement(CAR, CHECKING, 1, "0.01"),
                        movement(CAR, CHECKING, 2, "0.03"));
        assertThat(Movement.evenly(CAR, CHECKING, new DayRange(FIRST, FIRST), BigDecimal.TEN, 0))
                .containsExactly(movement(CAR, CHECKING, 0, "10"));
    }

    @Test
    void countsWhatIsOverdueOnTheFirstDayAndWhatIsTooLateNever() {
        List<Movement> movements = List.of(movement(RENT, CHECKING, -9, "-900"), movement(SALARY, CHECKING, 5, "2000"));
        BalanceForecast forecast = BalanceForecast.of(FIVE_DAYS, STARTS, movements, List.of(), 0);
        assertBalances(forecast.account(CHECKING), "-400", "-400", "-400", "-400", "-400");
    }

    /** By hand: 10.00 at 1333.33 are 13,333.3 and with 500 a day 13,833.3; 10.01 are 13,346.6333. */
    @Test
    void convertsTheTotalAndRoundsItOnce() {
        List<StartBalance> starts = List.of(start(CHECKING, "500", "1"), start(DOLLARS, "10.00", "1333.33"));
        BalanceForecast forecast =
                BalanceForecast.of(FIVE_DAYS, starts, List.of(movement(CAR, DOLLARS, 4, "0.01")), List.of(), 0);
        assertBalances(forecast.total(), "13833", "13833", "13833", "13833", "13847");
        List<StartBalance> withoutRate = List.of(start(DOLLARS, "10.00", null));
        assertThat(BalanceForecast.of(FIVE_DAYS, withoutRate, List.of(), List.of(), 0)
                        .total())
                .isNull();
    }

    /** Oracle: each day's balance added up anew from the whole list. */
    @Property(tries = 200)
    void isOnEachDayWhatStartedAndEverythingSince(
            @ForAll @IntRange(min = 1, max = 5) int accounts,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll long seed) {
        Random random = new Random(seed);
        DayRange days = new DayRange(FIRST, FIRST.plusDays(length - 1L));
        List<StartBalance> starts = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            starts.add(
                    new StartBalance(new UUID(0, i), amount(random), random.nextInt(4) == 0 ? null : amount(random)));
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID account = new UUID(0, random.nextInt(accounts));
            movements.add(new Movement(RENT, account, FIRST.plusDays(random.nextInt(80) - 10L), amount(random)));
        }
        BalanceForecast forecast = BalanceForecast.of(days, starts, movements, List.of(), 2);
        for (int day = 0; day < length; day++) {
            LocalDate end = FIRST.plusDays(day);
            BigDecimal total = BigDecimal.ZERO;
            for (StartBalance start : starts) {
                BigDecimal balance = movements.stream()
                        .filter(movement -> movement.account().equals(start.account())
                                && !movement.day().isAfter(end))
                        .map(Movement::amount)
                        .reduce(start.balance(), BigDecimal::add);
                BalanceLine line = forecast.account(start.account());
                assertThat(line.balances().get(day)).isEqualByComparingTo(balance);
                assertThat(line.low().balance()).isLessThanOrEqualTo(balance);
                BigDecimal rate = start.rate();
                total = rate == null ? total : total.add(balance.multiply(rate));
            }
            BalanceLine line = forecast.total();
            assertThat(line == null).isEqualTo(starts.stream().allMatch(start -> start.rate() == null));
            if (line != null) {
                assertThat(line.balances().get(day)).isEqualByComparingTo(total.setScale(2, RoundingMode.HALF_EVEN));
            }
        }
        for (BalanceLine line : forecast.accounts().values()) {
            BigDecimal low = line.low().balance();
            int day = new DayRange(FIRST, line.low().day()).days() - 1;
            assertThat(line.balances().get(day)).isEqualTo(low);
            assertThat(line.balances().subList(0, day)).allMatch(balance -> balance.compareTo(low) > 0);
        }
    }

    @Test
    void refusesMoreThanTwentyFourMonthsAndAccountsThatItDoesNotKnow() {
        DayRange twoYears = new DayRange(FIRST, FIRST.plusMonths(24).minusDays(1));
        assertThat(BalanceForecast.of(twoYears, STARTS, KNOWN, List.of(), 0)
                        .days()
                        .days())
                .isEqualTo(731);
        DayRange more = new DayRange(FIRST, FIRST.plusMonths(24));
        assertThatIllegalArgumentException().isThrownBy(() -> BalanceForecast.of(more, STARTS, KNOWN, List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BalanceForecast.of(FIVE_DAYS, List.of(), KNOWN, List.of(), 0))
                .withMessageContaining(CHECKING.toString());
        List<StartBalance> twice = List.of(STARTS.getFirst(), STARTS.getFirst());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BalanceForecast.of(FIVE_DAYS, twice, KNOWN, List.of(), 0))
                .withMessageContaining(CHECKING.toString());
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(200_001) - 100_000, 2);
    }

    private static void assertBalances(@Nullable BalanceLine line, String... balances) {
        assertThat(Objects.requireNonNull(line).balances())
                .extracting(BigDecimal::toPlainString)
                .containsExactly(balances);
    }

    private static StartBalance start(UUID account, String balance, @Nullable String rate) {
        return new StartBalance(account, new BigDecimal(balance), rate == null ? null : new BigDecimal(rate));
    }

    private static Movement movement(UUID item, UUID account, int day, String amount) {
        return new Movement(item, account, FIRST.plusDays(day), new BigDecimal(amount));
    }
}
