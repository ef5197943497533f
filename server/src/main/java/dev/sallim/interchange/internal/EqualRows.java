package dev.sallim.interchange.internal;

import dev.sallim.core.csv.Twins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes kept lines and incoming rows sorted by account and fingerprint, and matches them group by group. */
final class EqualRows implements Consumer<EqualRows.One> {
    /**
     * @param kept a bank line; else a row of the file
     * @param place the row's line in the file
     */
    record One(UUID account, byte[] fingerprint, boolean kept, int place, UUID id, Twins.Mark mark) {
        boolean sameFacts(One other) {
            return account.equals(other.account) && Arrays.equals(fingerprint, other.fingerprint);
        }
    }

    /** Beyond so many, nobody's file has them for a reason: they are matched by count. */
    private static final long MOST_PAIRS = 10_000_000;

    final List<Integer> rows = new ArrayList<>();
    final List<UUID> lines = new ArrayList<>();
    private final List<One> kept = new ArrayList<>();
    private final List<One> incoming = new ArrayList<>();
    private @Nullable One last;

    @Override
    public void accept(One one) {
        if (last != null && !last.sameFacts(one)) {
            end();
        }
        last = one;
        (one.kept() ? kept : incoming).add(one);
    }

    /** To be called after the last one. */
    void end() {
        int[] matched = (long) kept.size() * incoming.size() <= MOST_PAIRS
                ? Twins.match(marks(kept), marks(incoming))
                : byCount(kept.size(), incoming.size());
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] >= 0) {
                rows.add(incoming.get(i).place());
                lines.add(kept.get(matched[i]).id());
            }
        }
        kept.clear();
        incoming.clear();
    }

    private static int[] byCount(int kept, int incoming) {
        return IntStream.range(0, incoming).map(i -> i < kept ? i : -1).toArray();
    }

    private static List<Twins.Mark> marks(List<One> group) {
        return group.stream().map(One::mark).toList();
    }
}
