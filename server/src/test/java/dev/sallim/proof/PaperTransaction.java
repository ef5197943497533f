package dev.sallim.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One event, immutable.
 *
 * @param order within the day
 * @param run the import that it came with
 * @param trashedIn the operation that put it into the trash
 */
record PaperTransaction(
        String id,
        LocalDate day,
        long order,
        @Nullable String payee,
        String note,
        SortedSet<String> tags,
        List<PaperFlow> flows,
        int version,
        @Nullable String run,
        @Nullable String trashedIn) {
    PaperTransaction {
        tags = new TreeSet<>(tags);
        flows = List.copyOf(flows);
    }

    boolean isLive() {
        return trashedIn == null;
    }

    boolean isReconciled() {
        return flows.stream().anyMatch(PaperFlow::isReconciled);
    }

    boolean touches(String account) {
        return flows.stream().anyMatch(flow -> flow.touches(account));
    }

    PaperTransaction onDay(LocalDate other) {
        return new PaperTransaction(id, other, order, payee, note, tags, flows, version, run, trashedIn);
    }

    PaperTransaction withPayee(@Nullable String other) {
        return new PaperTransaction(id, day, order, other, note, tags, flows, version, run, trashedIn);
    }

    PaperTransaction withNote(String other) {
        return new PaperTransaction(id, day, order, payee, other, tags, flows, version, run, trashedIn);
    }

    PaperTransaction withTags(SortedSet<String> other) {
        return new PaperTransaction(id, day, order, payee, note, other, flows, version, run, trashedIn);
    }

    PaperTransaction withFlows(List<PaperFlow> other) {
        return new PaperTransaction(id, day, order, payee, note, tags, other, version, run, trashedIn);
    }

    PaperTransaction trashed(@Nullable String operation) {
        return new PaperTransaction(id, day, order, payee, note, tags, flows, version, run, operation);
    }

    /** The version after another one. */
    PaperTransaction after(PaperTransaction other) {
        return new PaperTransaction(id, day, order, payee, note, tags, flows, other.version + 1, run, trashedIn);
    }

    PaperTransaction next() {
        return after(this);
    }

    /** A copy under another id. */
    PaperTransaction as(String otherId, long otherOrder) {
        return new PaperTransaction(otherId, day, otherOrder, payee, note, tags, flows, 1, null, null);
    }

    /** What entered an account in a currency, less what left it. */
    BigDecimal effectOn(String account, String currency) {
        BigDecimal effect = BigDecimal.ZERO;
        for (PaperFlow flow : flows) {
            if (flow.from().equals(account) && flow.outCurrency().equals(currency)) {
                effect = effect.subtract(flow.out());
            }
            if (flow.to().equals(account) && flow.inCurrency().equals(currency)) {
                effect = effect.add(flow.in());
            }
        }
        return effect;
    }

    /** What a statement confirmed, as text: it must never change. */
    List<String> confirmed() {
        List<String> sides = new ArrayList<>();
        for (PaperFlow flow : flows) {
            if ("RECONCILED".equals(flow.fromState())) {
                sides.add(flow.from() + " -" + PaperFlow.plain(flow.out()) + flow.outCurrency());
            }
            if ("RECONCILED".equals(flow.toState())) {
                sides.add(flow.to() + " +" + PaperFlow.plain(flow.in()) + flow.inCurrency());
            }
        }
        sides.sort(null);
        return sides;
    }
}
