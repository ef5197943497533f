package dev.sallim.interchange.internal;

import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.platform.ProblemException;
import java.util.stream.Collectors;

/** What the workers on imports have in common. */
final class Working {
    /** In the words of imports alone: to whoever asked for the run, that it was cancelled is no refusal. */
    static final Failure CANCELLED = new Failure("cancelled", null, null);

    private Working() {}

    static Failure failure(ProblemException refusal) {
        String args = refusal.args().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Failure(refusal.code().code(), args.isEmpty() ? null : args, null);
    }
}
