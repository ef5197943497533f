package dev.sallim.core.recurrence;

/** The reading of a recurrence rule that came in as text: a rule, or a closed reason. */
public sealed interface RecurrenceText {
    /** In characters. */
    int MAX_LENGTH = 200;

    /** A rule that gives days. */
    record Read(Recurrence rule) implements RecurrenceText {}

    record Refused(Reason reason) implements RecurrenceText {}

    enum Reason {
        /** Not what RFC 5545 calls a recurrence rule, or one whose parts contradict each other. */
        MALFORMED,
        TOO_LONG,
        /** More often than daily, or at an hour: there are only days here. */
        BELOW_A_DAY,
        /** {@code INTERVAL} or {@code COUNT} beyond what anybody plans. */
        OUT_OF_RANGE
    }
}
