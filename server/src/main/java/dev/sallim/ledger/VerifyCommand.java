package dev.sallim.ledger;

import dev.sallim.ledger.verify.VerifyBooks;
import dev.sallim.platform.OperatorCommand;

/** The operator's {@code --verify}, which {@code main} does in place of a server. */
public final class VerifyCommand {
    private static final String OPTION = "--verify";

    private VerifyCommand() {}

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(OPTION);
    }

    /** @return the exit code: 0 where every book is whole, 1 where one is not */
    public static int run() {
        return OperatorCommand.runWithSecrets(
                (connection, secrets) -> new VerifyBooks(connection, secrets, System.out).run());
    }
}
