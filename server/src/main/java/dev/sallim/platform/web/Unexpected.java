package dev.sallim.platform.web;

import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a bug once and makes the answer that names the log line. Messages of exceptions are left out, because they quote
 * what they were given: amounts, addresses, tokens. Classes and stack frames say where to look.
 */
final class Unexpected {
    private static final Logger LOG = LoggerFactory.getLogger("sallim.bugs");
    private static final int MAX_CAUSES = 8;

    private Unexpected() {}

    static ProblemException logged(Throwable failure, String requestId) {
        LOG.error("request {} failed\n{}", requestId, trace(failure));
        return ProblemException.of(ErrorCode.INTERNAL, requestId);
    }

    static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            text.append(depth == 0 ? "" : "Caused by: ")
                    .append(at.getClass().getName())
                    .append(harmless(at))
                    .append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** These messages hold names out of our code, never values. */
    private static String harmless(Throwable failure) {
        boolean safe = failure instanceof DatabaseException
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException;
        return safe && failure.getMessage() != null ? ": " + failure.getMessage() : "";
    }
}
