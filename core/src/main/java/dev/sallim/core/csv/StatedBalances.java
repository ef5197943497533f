package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.RowOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the balances that a bank states in its rows with the running sum of the amounts, account by account.
 *
 * <p>Accounts may be interleaved, the newest row may come first or last, and the order inside a day need not be the order of
 * booking: where it does not fit, the rows of a day are chained by their balances. After a difference the sum goes on from the
 * stated balance, so that one missing row gives one difference. Needs memory for one small entry per row.
 */
public final class StatedBalances {

    /** A row in which the stated balance is not the running sum. */
    public record Difference(long lineNo, LocalDate day, BigDecimal stated, BigDecimal computed) {
        public BigDecimal gap() {
            return stated.subtract(computed);
        }
    }

    /**
     * The result for one account.
     *
     * @param account as the file names it, or {@code null} where it does not
     * @param stated how many rows state a balance
     * @param opening the balance before the oldest row, closing the one after the newest
     * @param rearranged whether rows of a day had to be put into another order than the file's
     * @param linesInOrder the line numbers of all rows in the order of booking, oldest first
     */
    public record AccountCheck(
            @Nullable String account,
            RowOrder order,
            int stated,
            BigDecimal opening,
            BigDecimal closing,
            boolean rearranged,
            List<Long> linesInOrder,
            List<Difference> differences) {
        public AccountCheck {
            linesInOrder = List.copyOf(linesInOrder);
            differences = List.copyOf(differences);
        }

        public boolean chains() {
            return differences.isEmpty();
        }
    }

    /** What is kept of a row. */
    record Entry(
            long lineNo,
            LocalDate day,
            BigDecimal amount,
            @Nullable BigDecimal balance) {}

    private final Map<String, List<Entry>> accounts = new LinkedHashMap<>();

    /** Adds a row, in the order of the file. */
    public void add(BankRow row) {
        accounts.computeIfAbsent(row.account() == null ? "" : row.account(), a -> new ArrayList<>())
                .add(new Entry(row.lineNo(), row.day(), row.amount(), row.balance()));
    }

    /** The results, by the account's first appearance; accounts that state no balance are left out. */
    public List<AccountCheck> report() {
        List<AccountCheck> checks = new ArrayList<>();
        accounts.forEach((account, entries) -> {
            if (entries.stream().anyMatch(entry -> entry.balance() != null)) {
                checks.add(check(account.isEmpty() ? null : account, entries));
            }
        });
        return checks;
    }

    private static AccountCheck check(@Nullable String account, List<Entry> asFiled) {
        List<Entry> newestLast = asFiled.reversed();
        RowOrder order = order(asFiled);
        List<Entry> filed = order == RowOrder.NEWEST_FIRST ? newestLast : asFiled;
        List<Difference> plain = walk(filed);
        if (plain.isEmpty()) {
            return result(account, order, filed, plain, false);
        }
        List<Entry> chained = bestChained(filed);
        List<Difference> left = walk(chained);
        boolean better = left.size() < plain.size();
        return result(account, order, better ? chained : filed, better ? left : plain, better);
    }

    /** Days tell the order; where all rows are of one day, the balances do. */
    private static RowOrder order(List<Entry> entries) {
        int ups = 0;
        int downs = 0;
        for (int i = 1; i < entries.size(); i++) {
            int step = entries.get(i).day().compareTo(entries.get(i - 1).day());
            ups += step > 0 ? 1 : 0;
            downs += step < 0 ? 1 : 0;
        }
        if (ups == downs) {
            int oldest = walk(entries).size();
            int newest = walk(entries.reversed()).size();
            return oldest == newest
                    ? RowOrder.UNKNOWN
                    : oldest < newest ? RowOrder.OLDEST_FIRST : RowOrder.NEWEST_FIRST;
        }
        return ups > downs ? RowOrder.OLDEST_FIRST : RowOrder.NEWEST_FIRST;
    }

    /** Runs along and lists where the stated balance is another than the sum. */
    private static List<Difference> walk(List<Entry> entries) {
        List<Difference> differences = new ArrayList<>();
        BigDecimal running = null;
        for (Entry entry : entries) {
            BigDecimal computed = running == null ? null : running.add(entry.amount());
            BigDecimal stated = entry.balance();
            if (stated != null && computed != null && stated.compareTo(computed) != 0) {
                differences.add(new Difference(entry.lineNo(), entry.day(), stated, computed));
            }
            running = stated != null ? stated : computed;
        }
        return differences;
    }

    /** Chains day by day; where the first day runs in a circle, from the place in it that fits the later days best. */
    private static List<Entry> bestChained(List<Entry> filed) {
        List<Entry> sorted = new ArrayList<>(filed);
        sorted.sort(Comparator.comparing(Entry::day));
        List<Entry> best = chained(sorted, null);
        int fewest = walk(best).size();
        List<Entry> firstDay = sorted.stream()
                .takeWhile(entry -> entry.day().equals(sorted.getFirst().day()))
                .toList();
        for (BigDecimal start : fewest == 0 ? List.<BigDecimal>of() : DayChain.circle(firstDay)) {
            List<Entry> tried = chained(sorted, start);
            int differences = walk(tried).size();
            if (differences < fewest) {
                best = tried;
                fewest = differences;
            }
        }
        return best;
    }

    private static List<Entry> chained(List<Entry> sorted, @Nullable BigDecimal start) {
        List<Entry> chained = new ArrayList<>(sorted.size());
        BigDecimal running = start;
        int from = 0;
        while (from < sorted.size()) {
            int to = from;
            while (to < sorted.size()
                    && sorted.get(to).day().equals(sorted.get(from).day())) {
                to++;
            }
            List<Entry> day = DayChain.order(sorted.subList(from, to), running);
            chained.addAll(day);
            running = after(running, day);
            from = to;
        }
        return chained;
    }

    private static @Nullable BigDecimal after(@Nullable BigDecimal before, List<Entry> day) {
        BigDecimal running = before;
        for (Entry entry : day) {
            BigDecimal stated = entry.balance();
            running = stated != null ? stated : running == null ? null : running.add(entry.amount());
        }
        return running;
    }

    private static AccountCheck result(
            @Nullable String account,
            RowOrder order,
            List<Entry> entries,
            List<Difference> differences,
            boolean rearranged) {
        int stated = 0;
        BigDecimal opening = null;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal closing = BigDecimal.ZERO;
        List<Long> lines = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            lines.add(entry.lineNo());
            sum = sum.add(entry.amount());
            closing = closing.add(entry.amount());
            BigDecimal balance = entry.balance();
            if (balance != null) {
                stated++;
                opening = opening == null ? balance.subtract(sum) : opening;
                closing = balance;
            }
        }
        return new AccountCheck(
                account,
                order,
                stated,
                opening == null ? BigDecimal.ZERO : opening,
                closing,
                rearranged,
                lines,
                differences);
    }
}
