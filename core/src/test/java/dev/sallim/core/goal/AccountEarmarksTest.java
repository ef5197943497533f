package dev.sallim.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.goal.AccountEarmarks.Earmark;
import dev.sallim.core.goal.AccountEarmarks.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountEarmarksTest {
    /** By hand: 300 are set aside for the bike and then 500 for the trip. */
    @ParameterizedTest(name = "of {0} {1} are free; the bike is short by {2}, the trip by {3}")
    @CsvSource({
        "1000, 200, 0, 0",
        "800, 0, 0, 0",
        "799, -1, 0, 1",
        "300, -500, 0, 500",
        "299, -501, 1, 500",
        "0, -800, 300, 500",
        "-50, -850, 300, 500"
    })
    void coversTheFirstGoalFirst(String balance, BigDecimal free, BigDecimal bike, BigDecimal trip) {
        AccountEarmarks account = account(balance);
        assertThat(account.free()).isEqualByComparingTo(free);
        assertThat(account.shortBy("bike")).isEqualByComparingTo(bike);
        assertThat(account.shortBy("trip")).isEqualByComparingTo(trip);
        assertThat(account.shortBy("car")).isEqualByComparingTo("0");
    }

    /** By hand. */
    @ParameterizedTest(name = "with {0} there, {2} for the {1}: at most {3}")
    @CsvSource({
        "1000, car, 200, 200, true",
        "1000, car, 201, 200, false",
        "1000, bike, 500, 500, true",
        "1000, bike, 501, 500, false",
        "600, bike, 300, 300, true",
        "600, bike, 299, 300, true",
        "600, bike, 301, 300, false",
        "600, car, 1, 0, false",
        "600, car, 0, 0, true"
    })
    void refusesMoreThanIsFree(String balance, String goal, BigDecimal amount, BigDecimal most, boolean accepted) {
        assertThat(account(balance).set(goal, amount))
                .isEqualTo(accepted ? new Setting.Accepted() : new Setting.Refused(most));
    }

    @Property
    void isShortByWhatIsMissingAsAWholeAndNoMore(
            @ForAll @IntRange(min = -500, max = 3000) int balance,
            @ForAll @Size(max = 6) List<@IntRange(max = 600) Integer> amounts) {
        List<Earmark> earmarks = new ArrayList<>();
        for (Integer amount : amounts) {
            earmarks.add(new Earmark("goal " + earmarks.size(), BigDecimal.valueOf(amount)));
        }
        AccountEarmarks account = new AccountEarmarks(BigDecimal.valueOf(balance), earmarks);
        int setAside = amounts.stream().mapToInt(Integer::intValue).sum();
        BigDecimal missing = earmarks.stream()
                .map(earmark -> account.shortBy(earmark.goal()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(missing.intValueExact()).isEqualTo(Math.max(0, setAside - Math.max(0, balance)));
        assertThat(account.free().intValueExact()).isEqualTo(balance - setAside);
    }

    @Test
    void refusesTwoEarmarksForOneGoalAndNegativeOnes() {
        Earmark earmark = new Earmark("bike", BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountEarmarks(BigDecimal.TEN, List.of(earmark, earmark)))
                .withMessageContaining("bike");
        assertThatIllegalArgumentException().isThrownBy(() -> new Earmark("bike", new BigDecimal("-1")));
    }

    private static AccountEarmarks account(String balance) {
        return new AccountEarmarks(
                new BigDecimal(balance),
                List.of(new Earmark("bike", new BigDecimal("300")), new Earmark("trip", new BigDecimal("500"))));
    }
}
