package dev.sallim.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes up transactions of all kinds: incomes, expenses, splits, transfers, exchanges, refunds, payrolls, clawbacks. */
final class Drafts {
    private final SimulatedHome home;

    Drafts(SimulatedHome home) {
        this.home = home;
    }

    PaperTransaction next() {
        List<PaperFlow> flows = null;
        while (flows == null) {
            flows = flows(home.random.nextInt(100));
        }
        String note = home.chance(30) ? home.nextName("note") : "";
        return new PaperTransaction("", home.day(), 0, null, note, new TreeSet<>(), flows, 1, null, null);
    }

    private @Nullable List<PaperFlow> flows(int dice) {
        PaperAccount account = home.holder(any -> true);
        if (account == null || account.currency == null) {
            return null;
        }
        String currency = account.holdsAnyCurrency() && home.chance(30) ? "USD" : account.currency;
        if (dice < 34) {
            return List.of(flow(account, home.category("EXPENSE"), currency));
        }
        if (dice < 48) {
            return List.of(flow(home.category("INCOME"), account, currency));
        }
        if (dice < 60) {
            return transfer(account, currency);
        }
        if (dice < 68) {
            return exchange(account, currency);
        }
        if (dice < 76) {
            return List.of(flow(home.category("EXPENSE"), account, currency));
        }
        if (dice < 79) {
            return List.of(flow(account, home.category("INCOME"), currency));
        }
        if (dice < 91) {
            return split(account, currency);
        }
        if (dice < 96) {
            return payroll(account, currency);
        }
        return abroad(account, currency);
    }

    private @Nullable List<PaperFlow> transfer(PaperAccount from, String currency) {
        PaperAccount to = home.holder(other -> !other.id.equals(from.id) && holds(other, currency));
        return to == null ? null : List.of(flow(from, to, currency));
    }

    private static boolean holds(PaperAccount account, String currency) {
        return account.holdsAnyCurrency() || currency.equals(account.currency);
    }

    /** One currency leaves, another arrives; in an investment account both may be in the same. */
    private @Nullable List<PaperFlow> exchange(PaperAccount from, String currency) {
        PaperAccount to = home.holder(
                other -> other.holdsAnyCurrency() || (other.currency != null && !other.currency.equals(currency)));
        if (to == null || to.currency == null) {
            return null;
        }
        String other = to.holdsAnyCurrency() ? (currency.equals("USD") ? "KRW" : "USD") : to.currency;
        return List.of(flow(from, to, home.amount(currency), currency, home.amount(other), other));
    }

    /** Paid in one currency, counted in the category's other. */
    private List<PaperFlow> abroad(PaperAccount account, String currency) {
        String other = currency.equals("USD") ? "KWD" : "USD";
        return List.of(
                flow(account, home.category("EXPENSE"), home.amount(currency), currency, home.amount(other), other));
    }

    private List<PaperFlow> split(PaperAccount account, String currency) {
        List<PaperFlow> flows = new ArrayList<>();
        int lines = 2 + home.random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            boolean back = home.chance(15);
            PaperAccount category = home.category("EXPENSE");
            flows.add(back ? flow(category, account, currency) : flow(account, category, currency));
        }
        return flows;
    }

    private List<PaperFlow> payroll(PaperAccount account, String currency) {
        PaperAccount salary = home.category("INCOME");
        return List.of(
                flow(salary, account, currency),
                flow(salary, home.category("EXPENSE"), currency),
                flow(salary, home.category("EXPENSE"), currency));
    }

    private PaperFlow flow(PaperAccount from, PaperAccount to, String currency) {
        BigDecimal amount = home.amount(currency);
        return flow(from, to, amount, currency, amount, currency);
    }

    private PaperFlow flow(
            PaperAccount from, PaperAccount to, BigDecimal out, String outCurrency, BigDecimal in, String inCurrency) {
        return new PaperFlow(from.id, to.id, out, outCurrency, in, inCurrency, state(from), state(to));
    }

    private @Nullable String state(PaperAccount side) {
        if (!side.holdsMoney()) {
            return null;
        }
        return home.chance(25) ? "PENDING" : "CLEARED";
    }
}
