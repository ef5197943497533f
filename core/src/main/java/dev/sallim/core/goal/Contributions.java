package dev.sallim.core.goal;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a goal got, less what was taken from it.
 *
 * @param current in the period of today, so far
 * @param finished in each of the periods before, the oldest first, zeros included
 */
public record Contributions(BigDecimal current, List<BigDecimal> finished) {
    /** So many finished periods say how fast a goal grows. */
    static final int LOOKED_AT = 6;

    public Contributions {
        finished = List.copyOf(finished);
    }

    List<BigDecimal> recent() {
        return finished.subList(Math.max(0, finished.size() - LOOKED_AT), finished.size());
    }
}
