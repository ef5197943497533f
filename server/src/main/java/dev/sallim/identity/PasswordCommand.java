package dev.sallim.identity;

import dev.sallim.identity.internal.ResetPassword;
import dev.sallim.platform.OperatorCommand;
import java.time.Clock;

/** The operator's {@code --reset-password}, which {@code main} does in place of a server. */
public final class PasswordCommand {
    private PasswordCommand() {}

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(ResetPassword.OPTION);
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        ResetPassword command = new ResetPassword(Clock.systemUTC(), System.in, System.out);
        return OperatorCommand.run(database -> command.run(database, arguments));
    }
}
