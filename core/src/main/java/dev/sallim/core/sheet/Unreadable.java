package dev.sallim.core.sheet;

/** Why reading a sheet cannot go on; stays inside the package. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final SheetFile.Reason reason;
    final long line;

    Unreadable(SheetFile.Reason reason, long line) {
        super(reason + " at line " + line, null, false, false);
        this.reason = reason;
        this.line = line;
    }
}
