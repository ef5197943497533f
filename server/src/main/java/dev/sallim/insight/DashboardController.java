package dev.sallim.insight;

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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that the first page shows, in one call. */
@RestController
@Tag(name = "insight")
class DashboardController {
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final Overview overview;
    private final Clock clock;

    DashboardController(Overview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping("/api/v1/books/{bookId}/dashboard")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getDashboard",
            summary = "Net worth, this month, twelve months, accounts and recent transactions")
    Dashboard dashboard(
            BookAccess access,
            @Parameter(description = "Left out: today, in the book's zone.", example = "2026-11-20")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate date) {
        LocalDate day = date == null ? LocalDate.now(clock.withZone(access.zone())) : date;
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw ProblemException.invalid("date", FieldCode.OUT_OF_RANGE, EARLIEST, LATEST);
        }
        return overview.of(access, day);
    }
}
