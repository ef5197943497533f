package dev.sallim.platform;

/** Ends a run that somebody has cancelled. Not an error: it carries no stack trace. */
public final class RunCancelledException extends RuntimeException {
    public RunCancelledException() {
        super("cancelled", null, false, false);
    }
}
