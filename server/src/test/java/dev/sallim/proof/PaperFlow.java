package dev.sallim.proof;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount that leaves one account and enters another.
 *
 * @param fromState PENDING, CLEARED or RECONCILED; none for a category
 */
record PaperFlow(
        String from,
        String to,
        BigDecimal out,
        String outCurrency,
        BigDecimal in,
        String inCurrency,
        @Nullable String fromState,
        @Nullable String toState) {
    PaperFlow between(String otherFrom, String otherTo) {
        return new PaperFlow(otherFrom, otherTo, out, outCurrency, in, inCurrency, fromState, toState);
    }

    PaperFlow inStates(@Nullable String otherFrom, @Nullable String otherTo) {
        return new PaperFlow(from, to, out, outCurrency, in, inCurrency, otherFrom, otherTo);
    }

    boolean touches(String account) {
        return from.equals(account) || to.equals(account);
    }

    boolean isReconciled() {
        return "RECONCILED".equals(fromState) || "RECONCILED".equals(toState);
    }

    /** As a line that two books can be compared by. */
    String text() {
        return from + " " + plain(out) + outCurrency + " " + fromState + " > " + to + " " + plain(in) + inCurrency + " "
                + toState;
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
