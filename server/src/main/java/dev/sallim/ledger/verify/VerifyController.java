package dev.sallim.ledger.verify;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an owner ask the system to check itself. */
@RestController
@Tag(name = "integrity")
class VerifyController {
    /** A run that has been queued; its result is at {@code GET /books/{bookId}/runs/{id}}. */
    record Queued(UUID id, String kind, Run.Status status, BigDecimal progress) {}

    private final Runs runs;

    VerifyController(Runs runs) {
        this.runs = runs;
    }

    @PostMapping("/api/v1/books/{bookId}/verify")
    @Allow(Access.OWNER)
    @Operation(
            operationId = "verifyBook",
            summary = "Recompute every balance and the journal's chain, from one snapshot")
    @ApiResponse(responseCode = "202")
    @Unrecorded
    ResponseEntity<Queued> verify(BookAccess access) {
        RunId id = runs.start(access, VerifyRun.KIND, Map.of());
        URI location = URI.create("/api/v1/books/" + access.book() + "/runs/" + id);
        return Answers.accepted(new Queued(id.value(), VerifyRun.KIND, Run.Status.QUEUED, BigDecimal.ZERO), location);
    }
}
