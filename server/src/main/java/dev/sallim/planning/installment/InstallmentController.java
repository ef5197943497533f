package dev.sallim.planning.installment;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Purchases that are paid in parts, over HTTP. */
@RestController
@Tag(name = "installments")
class InstallmentController {
    private static final String PLAN = "/api/v1/books/{bookId}/transactions/{id}/installments";

    private final Installments installments;
    private final InstallmentReader reader;
    private final Clock clock;

    InstallmentController(Installments installments, InstallmentReader reader, Clock clock) {
        this.installments = installments;
        this.reader = reader;
        this.clock = clock;
    }

    /** Purchases in the trash are left out. */
    @GetMapping("/api/v1/books/{bookId}/installments")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "listInstallments",
            summary =
                    "The purchases that are paid in parts, the latest first, with what of them is still to come on each card")
    InstallmentView.InstallmentPage list(
            BookAccess access,
            @RequestParam(required = false) @Nullable UUID card,
            @RequestParam(required = false, defaultValue = "false") boolean finished,
            PageRequest page) {
        return reader.list(access, new InstallmentSql.Filter(card, finished, today(access)), page);
    }

    @GetMapping(PLAN)
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getInstallments",
            summary = "How a purchase is paid: its parts, and which period bears each")
    InstallmentView.Plan get(BookAccess access, @PathVariable UUID id) {
        return reader.of(access, id, today(access));
    }

    /** In place of what was said before, if anything was. The ledger has the price and keeps it. */
    @PutMapping(PLAN)
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "putInstallments",
            summary = "Say that a purchase on a card is paid in parts, with or without interest")
    @Refuses({ErrorCode.IN_TRASH, ErrorCode.NOT_A_CARD_PURCHASE, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<InstallmentView.Plan> put(
            BookAccess access,
            @PathVariable UUID id,
            Optional<IfMatch> version,
            @RequestBody InstallmentRequests.Parts body) {
        Written<InstallmentView.Plan> written = installments.put(access, id, version, body);
        InstallmentView plan = written.body().plan();
        if (plan == null) {
            throw new IllegalStateException("a plan was written and is not there");
        }
        return Answers.changed(written.body(), plan.version(), written.operation());
    }

    @DeleteMapping(PLAN)
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteInstallments", summary = "Say that a purchase is paid at once after all")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(installments.remove(access, id).operation());
    }

    private LocalDate today(BookAccess access) {
        return LocalDate.now(clock.withZone(access.zone()));
    }
}
