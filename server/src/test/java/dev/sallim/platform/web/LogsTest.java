package dev.sallim.platform.web;

import static dev.sallim.platform.web.WebSlice.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.sallim.testing.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebSlice
class LogsTest {
    private static final String THINGS = "/api/v1/books/" + BOOK + "/things";

    private final Api api;
    private final Environment environment;
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger requests = (Logger) LoggerFactory.getLogger("sallim.requests");
    private final Lines seen = new Lines();

    /** A line is written after the answer has gone out, on the server's thread. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<ILoggingEvent> list = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            list.add(event);
        }
    }

    @Autowired
    LogsTest(Api api, Environment environment) {
        this.api = api.as("owner");
        this.environment = environment;
    }

    @BeforeEach
    void listen() {
        requests.setLevel(Level.DEBUG);
        seen.start();
        everything.addAppender(seen);
    }

    @AfterEach
    void stop() {
        everything.detachAppender(seen);
        requests.setLevel(null);
    }

    @Test
    void aRequestIsOneObjectWithItsRouteAndBook() {
        Api.Answer answer = api.get(THINGS + "?limit=7");
        JsonNode line = asJson(lineOf(answer));
        assertThat(line.path("message").asString()).startsWith("GET /api/v1/books/{bookId}/things 200 in ");
        assertThat(line.path("request").asString()).isEqualTo(answer.header("Sallim-Request"));
        assertThat(line.path("method").asString()).isEqualTo("GET");
        assertThat(line.path("route").asString()).isEqualTo("/api/v1/books/{bookId}/things");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("book").asString()).isEqualTo(BOOK.toString());
        assertThat(line.has("millis")).isTrue();
    }

    @Test
    void ordinaryReadsAreQuietAndWritesAndRefusalsAreNot() {
        assertThat(lineOf(api.get(THINGS)).getLevel()).isEqualTo(Level.DEBUG);
        assertThat(lineOf(api.get(THINGS + "?x=1")).getLevel()).isEqualTo(Level.INFO);
        assertThat(lineOf(api.put(THINGS + "/" + new UUID(1, 1), null)).getLevel())
                .isEqualTo(Level.INFO);
        assertThat(lineOf(api.post("/api/v1/fail/lock", null)).getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void lesson20_noLineHasAnAmountAnAddressATokenAPathOrAQuery() {
        String thing = "{\"title\":\"Rent-9c1\",\"colour\":\"RED\",\"copies\":2,\"lent\":false,"
                + "\"flows\":[{\"amount\":{\"amount\":\"987654.32\",\"commodity\":\"USD\"},\"memo\":\"kim@example.org\"}]}";
        Api keyed = api.with("Idempotency-Key", "key-9c1").with("User-Agent", "agent-9c1");
        assertThat(keyed.post(THINGS, thing).status()).isEqualTo(201);
        keyed.post(THINGS, thing.replace("987654.32", "987654.321"));
        keyed.post(THINGS, thing.replace("\"RED\"", "\"kim@example.org\""));
        api.get(THINGS + "?tag=kim@example.org&colour=987654.32");
        api.as("token-9c1").get("/api/v1/me");
        api.get("/api/v1/nowhere/kim@example.org");
        api.get("/page/kim@example.org?token=9c1");
        api.post("/api/v1/fail/bug", null);
        lineOf(api.post("/api/v1/fail/sql", null));
        List<String> lines =
                seen.list.stream().map(this::asJson).map(JsonNode::toString).toList();
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(String.join("\n", lines)).doesNotContain("987654", "kim@", "9c1", "1234.56", "Bearer ", "owner\"");
    }

    private ILoggingEvent lineOf(Api.Answer answer) {
        String id = Objects.requireNonNull(answer.header("Sallim-Request"));
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < end) {
            for (ILoggingEvent event : seen.list) {
                if (event.getLoggerName().equals("sallim.requests")
                        && id.equals(event.getMDCPropertyMap().get("request"))) {
                    return event;
                }
            }
            Thread.yield();
        }
        throw new AssertionError("no line for " + id);
    }

    /** The line as the profile {@code prod} writes it. */
    private JsonNode asJson(ILoggingEvent event) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return JsonMapper.shared().readTree(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
}
