package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.RowOrder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many neighbours lead from one stated balance to the next, account by account, in the better of the two orders. */
record ChainScore(int pairs, int matches, RowOrder order) {

    static ChainScore of(List<BankRow> rows) {
        Map<String, BankRow> previous = new HashMap<>();
        int pairs = 0;
        int oldestFirst = 0;
        int newestFirst = 0;
        for (BankRow row : rows) {
            if (row.balance() == null) {
                continue;
            }
            BankRow before = previous.put(row.account() == null ? "" : row.account(), row);
            if (before == null) {
                continue;
            }
            pairs++;
            oldestFirst += follows(before, row) ? 1 : 0;
            newestFirst += follows(row, before) ? 1 : 0;
        }
        int best = Math.max(oldestFirst, newestFirst);
        RowOrder order = oldestFirst == newestFirst
                ? RowOrder.UNKNOWN
                : oldestFirst > newestFirst ? RowOrder.OLDEST_FIRST : RowOrder.NEWEST_FIRST;
        return new ChainScore(pairs, best, order);
    }

    static boolean follows(BankRow earlier, BankRow later) {
        BigDecimal before = earlier.balance();
        BigDecimal after = later.balance();
        return before != null && after != null && before.add(later.amount()).compareTo(after) == 0;
    }

    /** At least two matches, and most pairs. */
    boolean proves() {
        return matches >= 2 && matches * 10 >= pairs * 6;
    }
}
