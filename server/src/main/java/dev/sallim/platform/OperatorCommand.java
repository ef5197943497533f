package dev.sallim.platform;

import dev.sallim.platform.internal.OperatorDatabase;
import java.sql.Connection;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/** Runs a command of the operator on the database, beside the running server or without one. */
public final class OperatorCommand {
    private OperatorCommand() {}

    /**
     * @param command may look at and change everything; row security does not bind it
     * @return what it answers: the exit code
     */
    public static int run(ToIntFunction<Connection> command) {
        return OperatorDatabase.with(command);
    }

    /** As above, for a command that needs the server's keys too. */
    public static int runWithSecrets(ToIntBiFunction<Connection, Secrets> command) {
        return OperatorDatabase.withSecrets(command);
    }
}
