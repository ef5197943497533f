package dev.sallim.planning.allowance;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The daily allowance over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/allowance")
@Tag(name = "allowance")
class AllowanceController {
    private static final int FARTHEST = 400;

    private final Reckoning reckoning;
    private final SettingsDesk settings;
    private final Clock clock;

    AllowanceController(Reckoning reckoning, SettingsDesk settings, Clock clock) {
        this.reckoning = reckoning;
        this.settings = settings;
        this.clock = clock;
    }

    /** With every step. Of an earlier day it is what that day would have had, by what is known now. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getAllowance",
            summary = "What may still be spent on a day, so that the money lasts to the next income")
    AllowanceView get(
            BookAccess access,
            @Parameter(description = "Left out: today, in the book's zone.") @RequestParam(required = false) @Nullable
                    LocalDate date,
            @Parameter(description = "Left out: the whole book's.") @RequestParam(required = false) @Nullable
                    UUID walletId) {
        return reckoning.of(access, walletId, day(access, date));
    }

    /** By what is known now. Under BALANCE that one day alone. */
    @GetMapping("/history")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getAllowanceHistory",
            summary = "The days of the cycle up to one: what each had and spent")
    AllowanceView.History history(
            BookAccess access,
            @Parameter(description = "Left out: today, in the book's zone.") @RequestParam(required = false) @Nullable
                    LocalDate date,
            @Parameter(description = "Left out: the whole book's.") @RequestParam(required = false) @Nullable
                    UUID walletId) {
        return reckoning.history(access, walletId, day(access, date));
    }

    private LocalDate day(BookAccess access, @Nullable LocalDate date) {
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        LocalDate day = date == null ? today : date;
        if (day.isBefore(today.minusDays(FARTHEST)) || day.isAfter(today.plusDays(FARTHEST))) {
            throw ProblemException.invalid(
                    "date", FieldCode.OUT_OF_RANGE, today.minusDays(FARTHEST), today.plusDays(FARTHEST));
        }
        return day;
    }

    @GetMapping("/settings")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getAllowanceSettings", summary = "How the allowance is reckoned")
    Settings settings(
            BookAccess access,
            @Parameter(description = "Left out: the whole book's.") @RequestParam(required = false) @Nullable
                    UUID walletId) {
        return settings.of(access, walletId);
    }

    @PutMapping("/settings")
    @Allow(Access.EDITOR)
    @Operation(operationId = "putAllowanceSettings", summary = "Say how the allowance is reckoned")
    ResponseEntity<Settings> put(BookAccess access, @RequestBody SettingsDesk.SettingsRequest body) {
        Written<Settings> written = settings.put(access, body);
        return Answers.done(written.body(), written.operation());
    }
}
