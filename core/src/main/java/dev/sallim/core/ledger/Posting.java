package dev.sallim.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction ready to be written: its kind, and its flows with each side in a wallet.
 *
 * <p>The wallet of a side: a holding's is its own; a category's and the system's is that of the holding on the other
 * side; and where neither side is a holding, both take that of the transaction's first holding by line.
 */
public record Posting(TransactionKind kind, List<FlowLine> lines) {
    public Posting {
        lines = List.copyOf(lines);
    }

    /** Throws {@link IllegalArgumentException} where {@link #touchesHolding} is false. */
    public static Posting of(List<DraftFlow> flows) {
        UUID first = firstWallet(flows);
        if (first == null) {
            throw new IllegalArgumentException("a transaction touches at least one account that is not a category");
        }
        List<FlowLine> lines = new ArrayList<>(flows.size());
        TransactionKind kind = flows.getFirst().kind();
        for (DraftFlow flow : flows) {
            TransactionKind own = flow.kind();
            kind = own.compareTo(kind) < 0 ? own : kind;
            UUID from = flow.from().party().wallet();
            UUID to = flow.to().party().wallet();
            lines.add(new FlowLine(
                    flow.from().in(firstOf(from, to, first)), flow.to().in(firstOf(to, from, first))));
        }
        return new Posting(kind, lines);
    }

    /** Whether the flows touch an account that is neither a category nor the system's, which every transaction must. */
    public static boolean touchesHolding(List<DraftFlow> flows) {
        return firstWallet(flows) != null;
    }

    public Deltas deltas(LocalDate day) {
        return Deltas.of(lines, day);
    }

    private static UUID firstOf(@Nullable UUID own, @Nullable UUID other, UUID last) {
        if (own != null) {
            return own;
        }
        return other != null ? other : last;
    }

    private static @Nullable UUID firstWallet(List<DraftFlow> flows) {
        for (DraftFlow flow : flows) {
            UUID from = flow.from().party().wallet();
            UUID wallet = from != null ? from : flow.to().party().wallet();
            if (wallet != null) {
                return wallet;
            }
        }
        return null;
    }
}
