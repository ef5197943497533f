package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Duplicate control among rows with one fingerprint: two coffees at the same place on the same day are two rows, and the same
 * export read again adds none.
 *
 * <p>Each incoming row is matched with at most one kept row. First by what both sides state: the same external id, else the same
 * balance, else the same time. Then, in order, with a kept row that nothing contradicts: a row whose id, balance or time is known
 * on both sides and differs is another row, unless an equal id already settled it. So an export without a balance column matches by count, and one with it tells the second
 * coffee from the first even where the file holds only one of them.
 */
public final class Twins {

    /** What tells rows with one fingerprint apart. */
    public record Mark(
            @Nullable String externalId,
            @Nullable BigDecimal balance,
            @Nullable LocalTime time) {

        public static final Mark NONE = new Mark(null, null, null);

        public static Mark of(BankRow row) {
            return new Mark(row.externalId(), row.balance(), row.time());
        }

        private boolean sameId(Mark other) {
            return externalId != null && externalId.equals(other.externalId);
        }

        private boolean sameBalance(Mark other) {
            return balance != null && other.balance != null && balance.compareTo(other.balance) == 0;
        }

        private boolean sameTime(Mark other) {
            return time != null && Objects.equals(time, other.time);
        }

        /** Whether both sides state something and it differs. */
        boolean contradicts(Mark other) {
            boolean id = externalId != null && other.externalId != null && !sameId(other);
            boolean money = balance != null && other.balance != null && !sameBalance(other);
            boolean clock = time != null && other.time != null && !sameTime(other);
            return id || money || clock;
        }
    }

    private Twins() {}

    /**
     * Matches incoming rows with kept ones, all of one account and one fingerprint.
     *
     * @return for each incoming row the index of the kept row that it repeats, or -1 where it is new
     */
    public static int[] match(List<Mark> kept, List<Mark> incoming) {
        int[] matched = new int[incoming.size()];
        Arrays.fill(matched, -1);
        boolean[] taken = new boolean[kept.size()];
        pass(kept, incoming, matched, taken, Mark::sameId);
        pass(kept, incoming, matched, taken, (a, b) -> a.sameBalance(b) && !a.contradicts(b));
        pass(kept, incoming, matched, taken, (a, b) -> a.sameTime(b) && !a.contradicts(b));
        pass(kept, incoming, matched, taken, (a, b) -> !a.contradicts(b));
        return matched;
    }

    private interface Same {
        boolean test(Mark incoming, Mark kept);
    }

    private static void pass(List<Mark> kept, List<Mark> incoming, int[] matched, boolean[] taken, Same same) {
        for (int i = 0; i < matched.length; i++) {
            for (int k = 0; k < taken.length && matched[i] < 0; k++) {
                if (!taken[k] && same.test(incoming.get(i), kept.get(k))) {
                    matched[i] = k;
                    taken[k] = true;
                }
            }
        }
    }
}
