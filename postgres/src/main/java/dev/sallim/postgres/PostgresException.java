package dev.sallim.postgres;

import org.jspecify.annotations.Nullable;

/** Says why the embedded PostgreSQL does not run: a closed reason for code, one sentence for the person who starts it. */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The whole list of what can keep the database from running. */
    public enum Reason {
        /** No binaries for this operating system and processor are packed. */
        UNSUPPORTED_PLATFORM,
        /** The home folder cannot be made or written to. */
        UNWRITABLE,
        /** Another process, or this one, already runs a database in this folder. */
        ALREADY_RUNNING,
        /** The data folder was made by another major version of PostgreSQL. */
        WRONG_VERSION,
        /** The data folder holds something that is no database. */
        NOT_A_DATA_FOLDER,
        /** Somebody's configuration would let acknowledged writes be lost. */
        NOT_DURABLE,
        /** The process is root, and no way was found to run PostgreSQL as somebody else. */
        CANNOT_LEAVE_ROOT,
        /** The password in the home folder is not the database's. */
        WRONG_PASSWORD,
        /** The data folder could not be made. */
        INIT_FAILED,
        /** The database ended, or did not answer, while it was started. */
        START_FAILED,
        /** The database did not answer within the time allowed. */
        TIMEOUT,
        /** A backup could not be written. */
        BACKUP_FAILED,
        /** An archive is no backup of ours, is incomplete, or differs from its own manifest. */
        BROKEN_ARCHIVE,
        /** A restore would replace a database that is there. */
        WOULD_OVERWRITE
    }

    private final Reason reason;

    PostgresException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    PostgresException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
