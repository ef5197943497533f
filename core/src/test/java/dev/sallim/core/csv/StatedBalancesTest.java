package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.RowOrder;
import dev.sallim.core.csv.StatedBalances.AccountCheck;
import dev.sallim.core.csv.StatedBalances.Difference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedBalancesTest {

    private static BankRow row(long line, int day, String amount, @Nullable String balance, String account) {
        return new BankRow(
                line,
                LocalDate.of(2026, 1, day),
                null,
                new BigDecimal(amount),
                balance == null ? null : new BigDecimal(balance),
                account,
                null,
                null,
                "",
                "",
                null,
                "");
    }

    private static List<AccountCheck> check(List<BankRow> rows) {
        StatedBalances balances = new StatedBalances();
        rows.forEach(balances::add);
        return balances.report();
    }

    @Test
    void interleavedAccountsAreCheckedEachForItself() {
        List<AccountCheck> checks = check(List.of(
                row(2, 1, "10", "10", "a"),
                row(3, 1, "5", "105", "b"),
                row(4, 2, "-3", "7", "a"),
                row(5, 2, "1", "106.00", "b")));
        assertThat(checks).extracting(AccountCheck::account).containsExactly("a", "b");
        assertThat(checks).allMatch(AccountCheck::chains);
        assertThat(checks.get(1).opening()).isEqualByComparingTo("100");
        assertThat(checks.get(1).closing()).isEqualByComparingTo("106");
    }

    @Test
    void newestFirstIsNoticedAndTurnedRound() {
        AccountCheck check = check(
                        List.of(row(2, 3, "-3", "7", "a"), row(3, 2, "9", "10", "a"), row(4, 1, "1", "1", "a")))
                .getFirst();
        assertThat(check.order()).isEqualTo(RowOrder.NEWEST_FIRST);
        assertThat(check.chains()).isTrue();
        assertThat(check.linesInOrder()).containsExactly(4L, 3L, 2L);
    }

    @Test
    void oneMissingRowGivesOneDifferenceWithLineStatedAndComputed() {
        AccountCheck check = check(
                        List.of(row(2, 1, "10", "10", "a"), row(3, 2, "5", "22", "a"), row(4, 3, "1", "23", "a")))
                .getFirst();
        assertThat(check.differences())
                .containsExactly(
                        new Difference(3, LocalDate.of(2026, 1, 2), new BigDecimal("22"), new BigDecimal("15")));
        assertThat(check.differences().getFirst().gap()).isEqualByComparingTo("7");
    }

    @Test
    void rowsWithoutABalanceCountInTheSum() {
        assertThat(check(List.of(row(2, 1, "10", "10", "a"), row(3, 2, "5", null, "a"), row(4, 3, "1", "16", "a"))))
                .singleElement()
                .matches(AccountCheck::chains);
        assertThat(check(List.of(row(2, 1, "10", null, "a")))).isEmpty();
    }

    @Property(tries = 300)
    void anyOrderWithinTheDaysIsChainedAgain(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 5) int perDay,
            @ForAll boolean newestFirst,
            @ForAll long seed) {
        List<List<BankRow>> days = new ArrayList<>();
        int balance = 100;
        for (int i = 0; i < amounts.size(); i++) {
            balance += amounts.get(i);
            if (i % perDay == 0) {
                days.add(new ArrayList<>());
            }
            days.getLast().add(row(i + 2L, days.size() % 28 + 1, String.valueOf(amounts.get(i)), "" + balance, "a"));
        }
        Random random = new Random(seed);
        List<BankRow> rows = new ArrayList<>();
        for (List<BankRow> day : days.subList(0, Math.min(27, days.size()))) {
            Collections.shuffle(day, random);
            rows.addAll(day);
        }
        AccountCheck check = check(newestFirst ? rows.reversed() : rows).getFirst();
        assertThat(check.differences()).isEmpty();
    }
}
