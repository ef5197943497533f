package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.Password;
import dev.sallim.identity.Sessions.Ending;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's command {@code --reset-password EMAIL [-]}: gives a person a new password, a random one that it prints or, after a
 * dash, the first line of the standard input. All sessions of the person end, on a running server within five seconds; somebody who
 * deactivated their account can sign in again.
 */
public final class ResetPassword {
    public static final String OPTION = "--reset-password";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final Clock clock;
    private final InputStream in;
    private final PrintStream out;

    public ResetPassword(Clock clock, InputStream in, PrintStream out) {
        this.clock = clock;
        this.in = in;
        this.out = out;
    }

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    public int run(Connection database, String... arguments) {
        boolean fromInput = arguments.length == 3 && arguments[2].equals("-");
        EmailAddress email =
                arguments.length < 2 ? null : EmailAddress.find(arguments[1]).orElse(null);
        if (email == null || (arguments.length > 2 && !fromInput)) {
            out.println("usage: " + OPTION
                    + " somebody@example.org [-]   (- reads the new password from the standard input)");
            return 2;
        }
        String text = fromInput ? firstLine() : random();
        Passwords passwords = new Passwords(new PasswordRules());
        HashedPassword hashed;
        try {
            hashed = passwords.hash("password", Password.of(text), email);
        } catch (ProblemException e) {
            out.println("This password is too short, too long or easy to guess. Nothing was changed.");
            return 1;
        }
        if (reset(database, email, hashed).isEmpty()) {
            out.println("Nobody is registered with " + email + ". Nothing was changed.");
            return 1;
        }
        out.println(
                fromInput
                        ? "The password of " + email + " was changed."
                        : "The new password of " + email + " is: " + text);
        out.println("All sessions of this person end within 5 seconds.");
        return 0;
    }

    private Optional<PersonId> reset(Connection connection, EmailAddress email, HashedPassword password) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        JdbcClient database = JdbcClient.create(source);
        PersonSql people = new PersonSql(database);
        SessionSql sessions = new SessionSql(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<PersonId> person = people.resetPassword(email, password, clock.instant());
            person.ifPresent(id -> sessions.revokeAll(id, null, Ending.OPERATOR, clock.instant()));
            return person;
        }));
    }

    private String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some 99 bits, without letters that are taken for one another. */
    private static String random() {
        SecureRandom random = new SecureRandom();
        return random.ints(GROUPS * GROUP, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.collectingAndThen(Collectors.joining(), ResetPassword::grouped));
    }

    private static String grouped(String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length(); i += GROUP) {
            text.append(i == 0 ? "" : "-").append(letters, i, i + GROUP);
        }
        return text.toString();
    }
}
