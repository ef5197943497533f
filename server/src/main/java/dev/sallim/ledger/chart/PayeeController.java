package dev.sallim.ledger.chart;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payees over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/payees")
class PayeeController {
    private final Payees payees;
    private final ChartVerbs verbs;
    private final Merges merges;

    PayeeController(Payees payees, ChartVerbs verbs, Merges merges) {
        this.payees = payees;
        this.verbs = verbs;
        this.merges = merges;
    }

    /** By name. {@code uses=true} counts how often each is used. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listPayees", summary = "The payees by name")
    Page<PayeeView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(required = false) @Nullable Boolean uses,
            PageRequest page) {
        return payees.list(ListQuery.of(access.book(), q, archived, uses, page));
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createPayee", summary = "Make a payee")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<PayeeView> create(BookAccess access, IdempotencyKey key, @RequestBody Payees.NewPayee body) {
        return Replies.created(payees.create(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getPayee", summary = "One payee")
    ResponseEntity<PayeeView> get(BookAccess access, @PathVariable UUID id) {
        PayeeView view = payees.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editPayee", summary = "Change what the body names")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<PayeeView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Payees.PayeeEdit body) {
        return Replies.ok(payees.edit(access, id, version, body));
    }

    /** Into the trash; refused with 409 {@code in_use} while a transaction names it. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deletePayee", summary = "Put a payee that nothing names into the trash")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.IN_USE)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, payees, id, version));
    }

    @PostMapping("/{id}/archive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "archivePayee", summary = "Put a payee away; it is not offered any more")
    ResponseEntity<PayeeView> archive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.archive(access, key, payees, id));
    }

    @PostMapping("/{id}/unarchive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unarchivePayee", summary = "Offer a payee again")
    ResponseEntity<PayeeView> unarchive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.unarchive(access, key, payees, id));
    }

    /** Everything that names it names {@code into} instead. Answers the payee that stays. */
    @PostMapping("/{id}/merge")
    @Allow(Access.EDITOR)
    @Operation(operationId = "mergePayee", summary = "Make one payee of two; answers the one that stays")
    @Refuses(ErrorCode.NOT_MERGEABLE)
    ResponseEntity<PayeeView> merge(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Merges.Into body) {
        return Replies.ok(merges.payee(access, key, id, body));
    }
}
