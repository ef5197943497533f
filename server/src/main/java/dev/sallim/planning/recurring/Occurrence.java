package dev.sallim.planning.recurring;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one day of a rule, as its row holds it.
 *
 * @param day as the rule gives it: before any shift or move
 * @param transactionId what was posted, or what it was matched with
 * @param unmatched transactions that somebody said are not this one
 */
record Occurrence(
        UUID recurringId,
        LocalDate day,
        State state,
        Instead instead,
        @Nullable UUID transactionId,
        @Nullable Refusal refusal,
        List<UUID> unmatched,
        int version) {
    enum State {
        EXPECTED,
        POSTED,
        SKIPPED,
        MATCHED,
        REFUSED
    }

    /** What is different for this once. */
    record Instead(@Nullable LocalDate movedTo, @Nullable List<PlannedFlow> flows) {
        static final Instead NOTHING = new Instead(null, null);
    }

    /**
     * Why it was not posted.
     *
     * @param code of the API's catalogue
     * @param about the last closed day, an account's name, a field
     */
    record Refusal(String code, String about) {
        private static final int MOST = 200;

        static Refusal of(ProblemException e) {
            String about = e.args().isEmpty()
                    ? e.fields().stream()
                            .findFirst()
                            .map(ProblemException.Field::path)
                            .orElse("")
                    : String.valueOf(e.args().getFirst());
            return new Refusal(e.code().code(), about.length() > MOST ? about.substring(0, MOST) : about);
        }

        static Refusal of(ErrorCode code) {
            return new Refusal(code.code(), "");
        }
    }

    Occurrence {
        unmatched = List.copyOf(unmatched);
    }

    /** One that nothing has been said about. */
    static Occurrence expected(UUID recurring, LocalDate day) {
        return new Occurrence(recurring, day, State.EXPECTED, Instead.NOTHING, null, null, List.of(), 0);
    }

    boolean isExpected() {
        return state == State.EXPECTED;
    }

    /** Posted or matched: a transaction stands for it. */
    boolean isBooked() {
        return transactionId != null;
    }

    Occurrence posted(UUID transaction) {
        return next(State.POSTED, instead, transaction, null, unmatched);
    }

    Occurrence matched(UUID transaction) {
        List<UUID> others =
                unmatched.stream().filter(id -> !id.equals(transaction)).toList();
        return next(State.MATCHED, instead, transaction, null, others);
    }

    Occurrence skipped() {
        return next(State.SKIPPED, instead, null, null, unmatched);
    }

    Occurrence refused(Refusal why) {
        return next(State.REFUSED, instead, null, why, unmatched);
    }

    /** Expected, with something else than the item says. */
    Occurrence expectedAs(Instead other) {
        return next(State.EXPECTED, other, null, null, unmatched);
    }

    /** Expected again, and never to be matched with that transaction. */
    Occurrence unmatchedFrom(UUID transaction) {
        List<UUID> more = Stream.concat(unmatched.stream(), Stream.of(transaction))
                .distinct()
                .toList();
        return next(State.EXPECTED, instead, null, null, more);
    }

    /** As another state of it had it, one version later than this. */
    Occurrence broughtBackTo(Occurrence before) {
        return next(before.state, before.instead, before.transactionId, before.refusal, before.unmatched);
    }

    private Occurrence next(
            State other, Instead otherInstead, @Nullable UUID transaction, @Nullable Refusal why, List<UUID> notThese) {
        return new Occurrence(recurringId, day, other, otherInstead, transaction, why, notThese, version + 1);
    }
}
