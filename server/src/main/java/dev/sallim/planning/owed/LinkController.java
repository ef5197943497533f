package dev.sallim.planning.owed;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which money came for which expense, over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/transactions/{id}/links")
@Tag(name = "owed")
class LinkController {
    private final Links links;
    private final Suggesting suggesting;
    private final Clock clock;

    LinkController(Links links, Suggesting suggesting, Clock clock) {
        this.links = links;
        this.suggesting = suggesting;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getMoneyLinks",
            summary = "What is owed for a transaction, and the refunds and reimbursements that it is linked with")
    LinkView.Links get(BookAccess access, @PathVariable UUID id) {
        return links.of(access, id, LocalDate.now(clock.withZone(access.zone())));
    }

    @GetMapping("/suggestions")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "suggestMoneyLinks",
            summary = "The money that may have come for an expense: within a year of it, the nearest amounts first")
    @Refuses(ErrorCode.NOT_AN_EXPENSE)
    LinkView.Suggestions suggest(BookAccess access, @PathVariable UUID id) {
        return suggesting.of(access, id);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "linkMoney",
            summary = "Say that money which came is for this expense, all of it or a part")
    @ApiResponse(responseCode = "201")
    @Refuses({
        ErrorCode.IN_TRASH,
        ErrorCode.NOT_AN_EXPENSE,
        ErrorCode.NOT_MONEY_RECEIVED,
        ErrorCode.COMMODITY_DIFFERS,
        ErrorCode.LINKED_ALREADY,
        ErrorCode.MORE_THAN_EXPENSE,
        ErrorCode.MORE_THAN_RECEIVED
    })
    ResponseEntity<LinkView> create(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody OwedRequests.NewLink body) {
        Written<LinkView> written = links.create(access, key, id, body);
        URI location = URI.create("/api/v1/books/" + access.book() + "/transactions/" + id + "/links");
        ResponseEntity<LinkView> created = ResponseEntity.created(location)
                .header(Answers.OPERATION, written.operation().toString())
                .body(written.body());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    /** Of either of the two. Both stay as they are. */
    @DeleteMapping("/{linkId}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unlinkMoney", summary = "Take a link away")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, @PathVariable UUID linkId) {
        return Answers.gone(links.remove(access, id, linkId).operation());
    }
}
