package dev.sallim.interchange.internal;

import java.util.Map;

/**
 * How many rows have which verdict, and what a commit would do now.
 *
 * @param adding transactions that will be added
 * @param linking transfers that will be made out of transactions already booked
 */
public record Counts(int rows, Map<Verdict, Integer> verdicts, int adding, int linking, int skipped) {
    public Counts {
        verdicts = Map.copyOf(verdicts);
    }
}
