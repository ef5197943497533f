package dev.sallim.planning.period;

import dev.sallim.core.period.Proposal;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The periods of a wallet over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/wallets/{walletId}/periods")
@Tag(name = "periods")
class PeriodController {
    private final Periods periods;
    private final Proposing proposing;
    private final Clock clock;

    PeriodController(Periods periods, Proposing proposing, Clock clock) {
        this.periods = periods;
        this.proposing = proposing;
        this.clock = clock;
    }

    /**
     * What the wallet's rule proposes.
     *
     * @param bridging whether it is shorter than the rule's own, from the end of the last period to where the rule goes on
     * @param estimated whether a salary that it begins or ends with is not posted yet
     */
    record NextPeriod(String name, LocalDate startsOn, LocalDate endsOn, boolean bridging, boolean estimated) {}

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listPeriods", summary = "The periods of a wallet, the latest first")
    Page<Period> list(BookAccess access, @PathVariable UUID walletId, PageRequest page) {
        return periods.list(access, walletId, page);
    }

    @GetMapping("/next")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "proposePeriod",
            summary = "The period that the wallet's rule proposes next; makes nothing")
    NextPeriod next(BookAccess access, @PathVariable UUID walletId, @Parameter(hidden = true) Locale locale) {
        Proposal next = proposing.next(access, walletId, LocalDate.now(clock.withZone(access.zone())));
        return new NextPeriod(
                PeriodNames.of(next.days(), locale),
                next.days().first(),
                next.days().last(),
                next.bridging(),
                next.estimated());
    }

    /** A draft. With neither day it is what the rule proposes. */
    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createPeriod", summary = "Draft a period")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.DRAFT_EXISTS, ErrorCode.PERIOD_OVERLAPS, ErrorCode.PERIOD_ORDER, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<Period> create(
            BookAccess access,
            IdempotencyKey key,
            @PathVariable UUID walletId,
            @RequestBody Periods.NewPeriod body,
            @Parameter(hidden = true) Locale locale) {
        Written<Period> written = periods.create(access, key, walletId, body, locale);
        Period made = written.body();
        URI location = URI.create("/api/v1/books/" + access.book() + "/wallets/" + walletId + "/periods/" + made.id());
        ResponseEntity<Period> created = Answers.created(made, location, made.version(), written.operation());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getPeriod", summary = "One period")
    ResponseEntity<Period> get(BookAccess access, @PathVariable UUID walletId, @PathVariable UUID id) {
        Period period = periods.get(access, walletId, id);
        return Answers.ok(period, period.version());
    }

    /** The days of a draft; the name of an active one too. */
    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editPeriod", summary = "Change what the body names")
    @Refuses({ErrorCode.PERIOD_STATUS, ErrorCode.PERIOD_OVERLAPS, ErrorCode.PERIOD_ORDER, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<Period> edit(
            BookAccess access,
            @PathVariable UUID walletId,
            @PathVariable UUID id,
            IfMatch version,
            @RequestBody Periods.PeriodEdit body) {
        return changed(periods.edit(access, walletId, id, version, body));
    }

    /** With its lines; transactions stay as they are. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deletePeriod", summary = "Put a draft into the trash")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.PERIOD_STATUS)
    ResponseEntity<Void> delete(
            BookAccess access, @PathVariable UUID walletId, @PathVariable UUID id, IfMatch version) {
        return Answers.gone(periods.trash(access, walletId, id, version).operation());
    }

    /** Fixes its days, and keeps the plan as the initial one. */
    @PostMapping("/{id}/activate")
    @Allow(Access.EDITOR)
    @Operation(operationId = "activatePeriod", summary = "Begin a drafted period")
    @Refuses({
        ErrorCode.PERIOD_STATUS,
        ErrorCode.ACTIVE_EXISTS,
        ErrorCode.PERIOD_OVERLAPS,
        ErrorCode.PERIOD_ORDER,
        ErrorCode.PERIOD_CLOSED
    })
    ResponseEntity<Period> activate(
            BookAccess access,
            @PathVariable UUID walletId,
            @PathVariable UUID id,
            IfMatch version,
            @Parameter(hidden = true) Locale locale) {
        return changed(periods.activate(access, walletId, id, version, locale));
    }

    /** Its initial plan is forgotten; activating it keeps the plan of that moment. */
    @PostMapping("/{id}/deactivate")
    @Allow(Access.OWNER)
    @Operation(operationId = "deactivatePeriod", summary = "Make a draft of an active period again")
    @Refuses({ErrorCode.PERIOD_STATUS, ErrorCode.DRAFT_EXISTS})
    ResponseEntity<Period> deactivate(
            BookAccess access, @PathVariable UUID walletId, @PathVariable UUID id, IfMatch version) {
        return changed(periods.deactivate(access, walletId, id, version));
    }

    /** Freezes all days of the wallet up to its end, and keeps the comparison as it is now. */
    @PostMapping("/{id}/close")
    @Allow(Access.EDITOR)
    @Operation(operationId = "closePeriod", summary = "Close an active period")
    @Refuses({ErrorCode.PERIOD_STATUS, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<Period> close(
            BookAccess access, @PathVariable UUID walletId, @PathVariable UUID id, IfMatch version) {
        return changed(periods.close(access, walletId, id, version));
    }

    /** The latest closed one, where none is active. Its stored comparison is forgotten; it gets another when it closes again. */
    @PostMapping("/{id}/reopen")
    @Allow(Access.OWNER)
    @Operation(operationId = "reopenPeriod", summary = "Open the latest closed period again")
    @Refuses({ErrorCode.PERIOD_STATUS, ErrorCode.ACTIVE_EXISTS, ErrorCode.PERIOD_ORDER})
    ResponseEntity<Period> reopen(
            BookAccess access, @PathVariable UUID walletId, @PathVariable UUID id, IfMatch version) {
        return changed(periods.reopen(access, walletId, id, version));
    }

    private static ResponseEntity<Period> changed(Written<Period> written) {
        return Answers.changed(written.body(), written.body().version(), written.operation());
    }
}
