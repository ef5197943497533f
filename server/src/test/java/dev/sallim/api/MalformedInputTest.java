package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Contract;
import dev.sallim.testing.Contract.Operation;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API document, sent nonsense of every sort: never a 5xx, always a problem detail with a known code that the
 * document names, no line of an error in the log. A part of it, always the same; another part with
 * {@code -Dsallim.seed=...}; all of it with {@code -Dsallim.proof=full}, {@code -Dproof.operations=...} of some operations alone.
 */
@SallimTest
class MalformedInputTest {
    private static final boolean FULL = "full".equals(System.getProperty("sallim.proof"));
    private static final long SEED = Long.getLong("sallim.seed", 20_261_121L);
    private static final String OPERATIONS = System.getProperty("proof.operations", ".*");
    private static final int PER_OPERATION = FULL ? Integer.MAX_VALUE : 8;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_SAID = 300;
    /** Each success of these makes a whole book or hashes a password: after so many, the rest of their nonsense is not sent. */
    private static final Map<String, Integer> DEAR =
            Map.of("openDemo", 4, "registerPerson", 10, "logIn", 20, "keepDemo", 4, "clearDemo", 4);

    private static final int DEAR_TIMES = FULL ? 10 : 1;

    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Errors errors = new Errors();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int refused;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private RateLimits limits;

    private Cast cast;

    private static final class Errors extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
            }
        }

        /** Those that came since this was asked last. */
        List<String> taken() {
            List<String> taken = List.copyOf(lines);
            lines.removeAll(taken);
            return taken;
        }
    }

    @BeforeEach
    void listen() {
        cast = new Cast(Contract.committed(), api.unheld(), database, clock, limits);
        errors.start();
        everything.addAppender(errors);
    }

    @AfterEach
    void stop() {
        everything.detachAppender(errors);
    }

    @Test
    void nonsenseIsRefusedInWordsAndNeverAnswered5xx() {
        List<Operation> operations = cast.contract().operations().stream()
                .filter(operation -> operation.id().matches(OPERATIONS))
                .toList();
        int routes = 0;
        try {
            for (Operation operation : operations) {
                attack(operation);
                routes++;
                progress(routes, operations.size(), operation);
            }
        } finally {
            System.out.printf(
                    "[counts] malformed input: %d requests to %d of %d routes, %d refused, %d wrong, seed %d, %s%n",
                    sent(), routes, operations.size(), refused, wrong.size(), SEED, counts);
        }
        assertThat(wrong.stream().limit(MOST_SHOWN))
                .as(wrong.size() + " wrong answers")
                .isEmpty();
        assertThat(errors.taken().stream().limit(4)).as("errors in the log").isEmpty();
    }

    @Test
    void aCallerWhomTheServerNoLongerKnowsIsFound() {
        Call right = Recipes.call("getBook", cast.scene());
        Attack harmless = Attack.of("none", "nothing", right);
        Attack spoiltToken = Attack.of("header", "another caller", right.with("Authorization", "Bearer x.y.z"));

        assertThat(faults(harmless, harmless.by(cast.owner()))).isEmpty();
        assertThat(faults(spoiltToken, spoiltToken.by(cast.owner()))).isEmpty();
        assertThat(faults(harmless, harmless.by(cast.expired())))
                .containsExactly("is refused for who the caller is, who did not change");
    }

    @Test
    void theCastIsStillKnownWhenItsFirstTokensHaveRunOut() {
        Supplier<Api> owner = cast.mayDo(cast.contract().operation("getBook"));
        for (int times = 0; times < 3; times++) {
            clock.advance(Duration.ofMinutes(11));
            Call right = Recipes.call("getBook", cast.scene());
            assertThat(right.by(owner.get()).status()).isEqualTo(200);
            assertThat(right.by(cast.viewer()).status()).isEqualTo(200);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefusedByEveryList() {
        String foreign = cast.scene()
                .call("listCommodities")
                .asking("limit", "1")
                .by(cast.owner())
                .body()
                .path("next")
                .asString();
        List<Operation> lists = cast.contract().operations().stream()
                .filter(operation -> !operation.id().equals("listCommodities"))
                .filter(operation -> operation
                        .node()
                        .path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals("after")))
                .toList();
        for (Operation list : lists) {
            Answer answer = Recipes.call(list.id(), cast.scene())
                    .asking("after", foreign)
                    .by(cast.owner());
            assertThat(answer.status()).as(list + " " + answer).isEqualTo(400);
            assertThat(answer.body().path("code").asString()).as(list.id()).isEqualTo("cursor_invalid");
        }
        assertThat(lists).hasSizeGreaterThan(10);
    }

    private void attack(Operation operation) {
        Call right = Recipes.call(operation.id(), cast.scene());
        Supplier<Api> caller = cast.mayDo(operation);
        List<Attack> attacks = Attacks.on(right);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, attacks.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED ^ operation.id().hashCode()));
        int successes = 0;
        for (int index : order.subList(0, Math.min(PER_OPERATION, order.size()))) {
            if (index >= attacks.size()) {
                continue;
            }
            int status = send(attacks.get(index), caller.get());
            boolean changed = status < 300 && !operation.method().equals("GET");
            if (changed && ++successes >= mostSuccesses(operation)) {
                return;
            }
            if (changed) {
                right = Recipes.call(operation.id(), cast.scene());
                caller = cast.mayDo(operation);
                attacks = Attacks.on(right);
            }
        }
    }

    private static int mostSuccesses(Operation operation) {
        Integer dear = DEAR.get(operation.id());
        return dear == null ? Integer.MAX_VALUE : dear * DEAR_TIMES;
    }

    private int send(Attack attack, Api caller) {
        limits.forgetAll();
        Answer answer;
        try {
            answer = attack.by(caller);
        } catch (IllegalArgumentException e) {
            // The client does not send such a header at all.
            return 0;
        } catch (UncheckedIOException e) {
            note(attack, List.of("is not answered"), String.valueOf(e.getCause()));
            return 0;
        }
        counts.merge(attack.kind(), 1, Integer::sum);
        if (answer.status() >= 400) {
            refused++;
        }
        List<String> found = faults(attack, answer);
        if (!found.isEmpty()) {
            note(attack, found, answer.toString());
        }
        return answer.status();
    }

    private List<String> faults(Attack attack, Answer answer) {
        List<String> found = new ArrayList<>(cast.contract().violations(attack.method(), attack.target(), answer));
        found.addAll(notAProblem(answer));
        if (isUnknown(attack, answer)) {
            found.add("is refused for who the caller is, who did not change");
        }
        errors.taken().forEach(line -> found.add("logs the error " + line));
        return found;
    }

    /** At once, so that a run which somebody cuts off has said what it found. */
    private void note(Attack attack, List<String> found, String said) {
        String line = attack + "\n   " + attack.method() + " " + shortened(attack.target()) + "\n   " + found + "\n   "
                + shortened(said);
        wrong.add(line);
        System.out.println("[wrong] " + line);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MOST_SAID));
    }

    private void progress(int routes, int of, Operation operation) {
        if (FULL) {
            System.out.printf(
                    "[sweep] %d of %d, %s: %d requests, %d refused, %d wrong%n",
                    routes, of, operation.id(), sent(), refused, wrong.size());
        }
    }

    private int sent() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nonsense of a caller whom the server does not know is refused before anybody looks at it: then the sweep would try nothing. */
    private static boolean isUnknown(Attack attack, Answer answer) {
        if (answer.status() != 401
                || attack.call().operation().access().equals("ANYONE")
                || attack.call().headers().containsKey("Authorization")) {
            return false;
        }
        String code = answer.body().path("code").asString("");
        return !code.equals(ErrorCode.WRONG_CREDENTIALS.code());
    }

    private static List<String> notAProblem(Answer answer) {
        if (answer.status() < 400) {
            return List.of();
        }
        if (answer.status() >= 500) {
            return List.of("is our fault");
        }
        if (!String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json")) {
            return List.of("is no problem detail but " + answer.header("Content-Type"));
        }
        JsonNode body = answer.body();
        String code = body.path("code").asString("");
        boolean known = Arrays.stream(ErrorCode.values())
                .anyMatch(one -> one.code().equals(code) && one.status() == answer.status());
        return known && body.path("status").asInt() == answer.status()
                ? List.of()
                : List.of("has the unknown code " + code + " at " + answer.status());
    }
}
