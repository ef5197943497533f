package dev.sallim.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as somebody with paper and pencil would keep it: maps, and sums over all of them. Nothing of the product is called, and
 * nothing is stored that could be summed.
 */
final class PaperBook {
    private static final List<String> KINDS =
            List.of("TRADE", "EXCHANGE", "OPENING", "ADJUSTMENT", "TRANSFER", "REFUND", "EXPENSE", "INCOME");

    final Map<String, PaperAccount> accounts = new LinkedHashMap<>();
    /** Payees and tags: what {@link PaperAccount} knows beside its class does not matter to them. */
    final Map<String, PaperAccount> payees = new LinkedHashMap<>();

    final Map<String, PaperAccount> tags = new LinkedHashMap<>();
    final Map<String, PaperAccount> wallets = new LinkedHashMap<>();
    final Map<String, LocalDate> frozen = new LinkedHashMap<>();

    final Map<String, PaperTransaction> transactions = new LinkedHashMap<>();
    final SortedMap<String, String> rates = new TreeMap<>();
    final List<PaperOperation> operations = new ArrayList<>();

    PaperAccount account(String id) {
        return Objects.requireNonNull(accounts.get(id), id);
    }

    PaperTransaction transaction(String id) {
        return Objects.requireNonNull(transactions.get(id), id);
    }

    List<PaperTransaction> live() {
        return transactions.values().stream().filter(PaperTransaction::isLive).toList();
    }

    List<PaperTransaction> touching(String account) {
        return transactions.values().stream()
                .filter(one -> one.touches(account))
                .toList();
    }

    void put(PaperTransaction transaction) {
        transactions.put(transaction.id(), transaction);
    }

    /** Whether all accounts of a transaction take flows, on its day. */
    boolean isWritable(PaperTransaction transaction) {
        return allOpen(transaction) && !isFrozen(transaction);
    }

    boolean allOpen(PaperTransaction transaction) {
        return transaction.flows().stream()
                .allMatch(flow ->
                        account(flow.from()).isOpen() && account(flow.to()).isOpen());
    }

    boolean isFrozen(PaperTransaction transaction) {
        return transaction.flows().stream()
                .anyMatch(flow -> isFrozen(flow.from(), transaction.day()) || isFrozen(flow.to(), transaction.day()));
    }

    boolean isFrozen(String account, LocalDate day) {
        return isWalletFrozen(account(account).state.wallet(), day);
    }

    boolean isWalletFrozen(@Nullable String wallet, LocalDate day) {
        LocalDate through = wallet == null ? null : frozen.get(wallet);
        return through != null && !day.isAfter(through);
    }

    /** Whether a transaction could be typed like this today. */
    boolean isTypable(PaperTransaction transaction) {
        return allOpen(transaction)
                && isLive(payees, transaction.payee())
                && transaction.tags().stream().allMatch(tag -> isLive(tags, tag));
    }

    /** Whether a transaction could be edited into this: it may keep a payee and tags that are in the trash by now. */
    boolean mayBecome(PaperTransaction old, PaperTransaction now) {
        return allOpen(now)
                && (Objects.equals(old.payee(), now.payee()) || isLive(payees, now.payee()))
                && now.tags().stream().allMatch(tag -> old.tags().contains(tag) || isLive(tags, tag));
    }

    private static boolean isLive(Map<String, PaperAccount> names, @Nullable String id) {
        PaperAccount found = id == null ? null : names.get(id);
        return id == null || (found != null && found.isLive());
    }

    /** The wallet that a side of a flow counts for. */
    String wallet(PaperTransaction transaction, PaperFlow flow, String side) {
        String own = account(side).state.wallet();
        if (own != null) {
            return own;
        }
        String other = flow.from().equals(side) ? flow.to() : flow.from();
        String theirs = account(other).state.wallet();
        if (theirs != null) {
            return theirs;
        }
        for (PaperFlow line : transaction.flows()) {
            for (String account : List.of(line.from(), line.to())) {
                String first = account(account).state.wallet();
                if (first != null) {
                    return first;
                }
            }
        }
        throw new IllegalStateException("a transaction without an account: " + transaction);
    }

    /** "account currency" to quantity, zeros left out. */
    SortedMap<String, String> positions() {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (PaperTransaction one : live()) {
            for (PaperFlow flow : one.flows()) {
                sums.merge(flow.from() + " " + flow.outCurrency(), flow.out().negate(), BigDecimal::add);
                sums.merge(flow.to() + " " + flow.inCurrency(), flow.in(), BigDecimal::add);
            }
        }
        SortedMap<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                texts.put(key, PaperFlow.plain(sum));
            }
        });
        return texts;
    }

    BigDecimal balance(String account, String currency, LocalDate until) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaperTransaction one : live()) {
            if (!one.day().isAfter(until)) {
                sum = sum.add(one.effectOn(account, currency));
            }
        }
        return sum;
    }

    /** "account wallet currency day" to "inflow outflow sides". */
    SortedMap<String, String> days() {
        SortedMap<String, Day> days = new TreeMap<>();
        for (PaperTransaction one : live()) {
            for (PaperFlow flow : one.flows()) {
                String from = flow.from() + " " + wallet(one, flow, flow.from()) + " " + flow.outCurrency();
                String to = flow.to() + " " + wallet(one, flow, flow.to()) + " " + flow.inCurrency();
                days.merge(from + " " + one.day(), new Day(BigDecimal.ZERO, flow.out(), 1), Day::plus);
                days.merge(to + " " + one.day(), new Day(flow.in(), BigDecimal.ZERO, 1), Day::plus);
            }
        }
        SortedMap<String, String> texts = new TreeMap<>();
        days.forEach((key, day) -> texts.put(key, day.text()));
        return texts;
    }

    private record Day(BigDecimal in, BigDecimal out, int sides) {
        Day plus(Day other) {
            return new Day(in.add(other.in), out.add(other.out), sides + other.sides);
        }

        String text() {
            return PaperFlow.plain(in) + " " + PaperFlow.plain(out) + " " + sides;
        }
    }

    String kind(PaperTransaction transaction) {
        return transaction.flows().stream()
                .map(this::kind)
                .min((one, other) -> Integer.compare(KINDS.indexOf(one), KINDS.indexOf(other)))
                .orElseThrow();
    }

    private String kind(PaperFlow flow) {
        PaperAccount from = account(flow.from());
        PaperAccount to = account(flow.to());
        for (PaperAccount side : List.of(from, to)) {
            if (side.accountClass.equals("EQUITY")) {
                return side.kind;
            }
        }
        if (from.holdsMoney() && to.holdsMoney()) {
            return flow.outCurrency().equals(flow.inCurrency()) ? "TRANSFER" : "EXCHANGE";
        }
        if (from.accountClass.equals("EXPENSE")) {
            return to.accountClass.equals("EXPENSE") ? "EXPENSE" : "REFUND";
        }
        return from.accountClass.equals("INCOME") || to.accountClass.equals("INCOME") ? "INCOME" : "EXPENSE";
    }
}
