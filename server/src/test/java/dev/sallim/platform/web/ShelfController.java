package dev.sallim.platform.web;

import dev.sallim.core.money.Money;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Change;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Cursors.Keys;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.RateLimit;
import dev.sallim.platform.RateLimits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Routes of every kind that the modules will have. */
@TestComponent
@RestController
@RequestMapping("/api/v1")
class ShelfController {
    static final RateLimit KNOCKS = new RateLimit("knocks", 3, Duration.ofMinutes(1));
    static final OperationId OPERATION = new OperationId(new UUID(0x7000, 7));

    enum Colour {
        RED,
        BLUE
    }

    record Flow(Money amount, @Nullable String memo) {}

    record Book(
            String title,
            Colour colour,
            int copies,
            boolean lent,
            List<Flow> flows,
            @Nullable LocalDate boughtOn,
            @Nullable UUID shelf,
            @Nullable PersonId lentTo,
            @Nullable Instant readAt,
            @Nullable ZoneId zone) {
        Book {
            if (title.length() > 20) {
                throw ProblemException.invalid("title", FieldCode.TOO_LONG, 20);
            }
        }
    }

    record Edit(Change<String> title, Change<LocalDate> boughtOn, Change<List<String>> tags, Change<Money> price) {}

    private final RateLimits limits;

    ShelfController(RateLimits limits) {
        this.limits = limits;
    }

    @Allow(Access.ANYONE)
    @GetMapping("/open")
    Map<String, String> open() {
        return Map.of("says", "안녕");
    }

    @Allow(Access.ANYONE)
    @PostMapping("/knock")
    Map<String, String> knock(ClientAddress address) {
        limits.count(KNOCKS, address);
        return Map.of("from", address.block());
    }

    @Allow(Access.PERSON)
    @GetMapping("/me")
    Map<String, Object> me(Caller caller) {
        return Map.of("person", caller.person());
    }

    @GetMapping("/undeclared")
    String undeclared() {
        return "never";
    }

    @Allow(Access.VIEWER)
    @GetMapping("/books/{bookId}")
    BookAccess book(BookAccess access) {
        return access;
    }

    @Allow(Access.VIEWER)
    @GetMapping("/books/{bookId}/things")
    Page<Integer> things(
            BookAccess access,
            PageRequest page,
            @RequestParam(required = false) @Nullable Colour colour,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable UUID shelf,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable BigDecimal price,
            @RequestParam(required = false) @Nullable Boolean lent,
            @RequestParam(defaultValue = "1") int copies,
            @RequestParam(required = false) @Nullable List<String> tag) {
        Cursors cursors = Cursors.of("number", access.book(), colour, from, tag);
        int after = page.after() == null ? 0 : (int) cursors.read(page.after()).number(0);
        List<Integer> rows =
                IntStream.rangeClosed(after + 1, 120).limit(page.rows()).boxed().toList();
        return cursors.page(rows, page, Keys::of);
    }

    @Allow(Access.VIEWER)
    @GetMapping("/books/{bookId}/things/{thingId}")
    Map<String, Object> thing(BookAccess access, @PathVariable PersonId thingId) {
        return Map.of("id", thingId);
    }

    @Allow(Access.EDITOR)
    @PostMapping("/books/{bookId}/things")
    ResponseEntity<Book> add(BookAccess access, @RequestBody Book thing, IdempotencyKey key) {
        ResponseEntity<Book> answer = Answers.created(thing, URI.create("/api/v1/things/1"), 1, OPERATION);
        return ResponseEntity.status(201)
                .headers(answer.getHeaders())
                .header("Test-Key", key.key())
                .header("Test-Given", Boolean.toString(key.given()))
                .header("Test-Hash", HexFormat.of().formatHex(key.requestHash()))
                .body(thing);
    }

    @Allow(Access.EDITOR)
    @PatchMapping("/books/{bookId}/things/{thingId}")
    ResponseEntity<Map<String, String>> edit(BookAccess access, IfMatch version, @RequestBody Edit edit) {
        version.check(7);
        Map<String, String> said = Map.of(
                "title", edit.title().toString(),
                "boughtOn", edit.boughtOn().toString(),
                "tags", edit.tags().toString(),
                "price", edit.price().toString());
        return Answers.changed(said, 8, OPERATION);
    }

    @Allow(Access.EDITOR)
    @PutMapping("/books/{bookId}/things/{thingId}")
    Map<String, Object> put(BookAccess access, Optional<IfMatch> version) {
        return Map.of("version", version.map(IfMatch::version).orElse(-1L));
    }

    @Allow(Access.OWNER)
    @DeleteMapping("/books/{bookId}/things/{thingId}")
    ResponseEntity<Void> delete(BookAccess access, IfMatch version) {
        return Answers.gone(OPERATION);
    }

    @Allow(Access.EDITOR)
    @PostMapping(path = "/books/{bookId}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> upload(BookAccess access, @RequestParam MultipartFile file) {
        return Map.of("size", file.getSize());
    }

    @Allow(Access.PERSON)
    @PostMapping("/fail/{how}")
    void fail(@PathVariable String how) {
        switch (how) {
            case "bug" -> throw new IllegalStateException("secret 1234.56 KRW of kim@example.org");
            case "sql" ->
                throw new DataIntegrityViolationException("insert into person values ('kim@example.org', 1234.56)");
            case "lock" -> throw new CannotAcquireLockException("busy");
            case "wait" ->
                throw new UncategorizedSQLException("update", null, new SQLException("lock timeout", "55P03"));
            case "odd" -> throw new UncategorizedSQLException("update", null, new SQLException("odd", "XX000"));
            case "slow" -> throw new QueryTimeoutException("slow");
            case "deep" -> throw new StackOverflowError();
            default ->
                throw ProblemException.of(ErrorCode.IN_USE)
                        .field("ids[1]", ErrorCode.IN_TRASH)
                        .field("ids[2]", FieldCode.OUT_OF_RANGE, 1, 5000);
        }
    }

    /** Fails when part of the answer is out. */
    @GetMapping("/fail/midway")
    @Allow(Access.ANYONE)
    void failMidway(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getOutputStream().write("date,amount\r\n".getBytes(StandardCharsets.US_ASCII));
        response.flushBuffer();
        throw new IllegalStateException("the database went away");
    }
}
