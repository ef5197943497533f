package dev.sallim.ledger.chart;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something is used, by what uses it. */
final class InUse {
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private InUse() {}

    static InUse of(String what, long count) {
        return new InUse().and(what, count);
    }

    InUse and(String what, long count) {
        counts.put(what, count);
        return this;
    }

    /** Throws 409 {@code in_use} with one entry per use, unless there is none. */
    static void refuse(InUse uses) {
        ProblemException problem = ProblemException.of(ErrorCode.IN_USE);
        uses.counts.forEach((what, count) -> {
            if (count > 0) {
                problem.field(what, FieldCode.USED, count);
            }
        });
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
