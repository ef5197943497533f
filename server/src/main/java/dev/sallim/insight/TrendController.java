package dev.sallim.insight;

import dev.sallim.ledger.BookTrends.Part;
import dev.sallim.ledger.BookTrends.Subject;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In and out over months, of whatever has a page of its own. */
@RestController
@Tag(name = "insight")
class TrendController {
    private static final int MOST_MONTHS = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final Trends trends;
    private final Clock clock;

    TrendController(Trends trends, Clock clock) {
        this.trends = trends;
        this.clock = clock;
    }

    @GetMapping("/api/v1/books/{bookId}/trends")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getTrend",
            summary = "In and out, month by month, of one wallet, account, category, payee or tag",
            description = "Exactly one of wallet, account, category, payee and tag has to be given.")
    Trend trend(
            BookAccess access,
            @RequestParam(required = false) @Nullable UUID wallet,
            @RequestParam(required = false) @Nullable UUID account,
            @Parameter(description = "Those below it are counted with it.") @RequestParam(required = false) @Nullable
                    UUID category,
            @RequestParam(required = false) @Nullable UUID payee,
            @RequestParam(required = false) @Nullable UUID tag,
            @Parameter(description = "1 to 60", example = "12") @RequestParam(defaultValue = "12") int months,
            @Parameter(
                            description = "A day of the last month. Left out: today, in the book's zone.",
                            example = "2026-11-20")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate date) {
        Subject subject = only(Stream.of(
                        subject(Part.WALLET, wallet),
                        subject(Part.ACCOUNT, account),
                        subject(Part.CATEGORY, category),
                        subject(Part.PAYEE, payee),
                        subject(Part.TAG, tag))
                .flatMap(Optional::stream)
                .toList());
        if (months < 1 || months > MOST_MONTHS) {
            throw ProblemException.invalid("months", FieldCode.OUT_OF_RANGE, 1, MOST_MONTHS);
        }
        LocalDate day = date == null ? LocalDate.now(clock.withZone(access.zone())) : date;
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw ProblemException.invalid("date", FieldCode.OUT_OF_RANGE, EARLIEST, LATEST);
        }
        return trends.of(access, subject, months, day);
    }

    private static Optional<Subject> subject(Part part, @Nullable UUID id) {
        return Optional.ofNullable(id).map(given -> new Subject(part, given));
    }

    private static Subject only(List<Subject> given) {
        if (given.isEmpty()) {
            throw ProblemException.invalid("wallet", FieldCode.NOT_ONE_OF, "wallet, account, category, payee, tag");
        }
        if (given.size() > 1) {
            throw ProblemException.invalid(name(given.get(1)), FieldCode.NOT_WITH, name(given.getFirst()));
        }
        return given.getFirst();
    }

    private static String name(Subject subject) {
        return subject.part().name().toLowerCase(Locale.ROOT);
    }
}
