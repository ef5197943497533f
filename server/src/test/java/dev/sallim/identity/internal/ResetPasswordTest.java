package dev.sallim.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's command, on the database of a running server. */
@SallimTest
class ResetPasswordTest {
    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabase database;

    private String said = "";

    @Test
    void aRandomPasswordIsPrintedAndWorksAndAllSessionsEnd() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(run("", ann.email())).isZero();

        String password = said.lines().findFirst().orElseThrow().replaceFirst(".* is: ", "");
        assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        clock.advance(Duration.ofSeconds(5));
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.post("/api/v1/auth/refresh", Map.of("refreshToken", ann.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(logIn(ann.email(), ann.password())).isEqualTo(401);
        assertThat(logIn(ann.email(), password)).isEqualTo(200);
    }

    @Test
    void aPasswordFromTheStandardInputIsNotPrinted() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(run("chosen by the operator\n", ann.email(), "-")).isZero();

        assertThat(said).doesNotContain("chosen by the operator");
        assertThat(logIn(ann.email(), "chosen by the operator")).isEqualTo(200);
    }

    @Test
    void whoDeactivatedComesBack() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        ann.api().delete("/api/v1/me");

        assertThat(run("chosen by the operator\n", ann.email(), "-")).isZero();

        assertThat(logIn(ann.email(), "chosen by the operator")).isEqualTo(200);
    }

    @Test
    void whatCannotBeDoneIsSaidAndChangesNothing() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(run("", "nobody@example.org")).isEqualTo(1);
        assertThat(run("12345678\n", ann.email(), "-")).isEqualTo(1);
        assertThat(run("", ann.email(), "-")).isEqualTo(1);
        assertThat(run("", "no address")).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", ann.email(), "more", "words")).isEqualTo(2);
        assertThat(logIn(ann.email(), ann.password())).isEqualTo(200);
    }

    private int run(String input, String... arguments) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] all = new String[arguments.length + 1];
        all[0] = ResetPassword.OPTION;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try (Connection owner = database.owner();
                PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
            int code = new ResetPassword(clock, in, printed).run(owner, all);
            said = out.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private int logIn(String email, String password) {
        return api.post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .status();
    }
}
