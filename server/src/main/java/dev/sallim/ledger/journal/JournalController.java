package dev.sallim.ledger.journal;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an object, and how far the journal that says so is sealed. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
@Allow(Access.VIEWER)
@Tag(name = "history")
class JournalController {
    private final History history;
    private final Activities activities;
    private final SealSql seals;

    JournalController(History history, Activities activities, SealSql seals) {
        this.history = history;
        this.activities = activities;
        this.seals = seals;
    }

    @GetMapping("/activity")
    @Operation(
            operationId = "listActivity",
            summary = "What was done in the book, one operation after the other, newest first",
            description = "Take one back by POST .../undo with its operationId.")
    Page<Activity> activity(BookAccess access, PageRequest page) {
        return activities.page(access, page);
    }

    @GetMapping("/journal")
    @Operation(operationId = "getJournalState", summary = "How many journal entries are sealed, and how many wait")
    JournalState state(BookAccess access) {
        return seals.state(access.book());
    }

    @GetMapping("/transactions/{id}/history")
    @Operation(operationId = "getTransactionHistory", summary = "Every change of a transaction, newest first")
    Page<HistoryEntry> transaction(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.TRANSACTION, id, page);
    }

    @GetMapping("/accounts/{id}/history")
    @Operation(operationId = "getAccountHistory", summary = "Every change of an account, newest first")
    Page<HistoryEntry> account(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.ACCOUNT, id, page);
    }

    @GetMapping("/wallets/{id}/history")
    @Operation(operationId = "getWalletHistory", summary = "Every change of a wallet, newest first")
    Page<HistoryEntry> wallet(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.WALLET, id, page);
    }

    @GetMapping("/categories/{id}/history")
    @Operation(operationId = "getCategoryHistory", summary = "Every change of a category, newest first")
    Page<HistoryEntry> category(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.CATEGORY, id, page);
    }

    @GetMapping("/payees/{id}/history")
    @Operation(operationId = "getPayeeHistory", summary = "Every change of a payee, newest first")
    Page<HistoryEntry> payee(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.PAYEE, id, page);
    }

    @GetMapping("/tags/{id}/history")
    @Operation(operationId = "getTagHistory", summary = "Every change of a tag, newest first")
    Page<HistoryEntry> tag(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.TAG, id, page);
    }

    @GetMapping("/saved-views/{id}/history")
    @Operation(operationId = "getSavedViewHistory", summary = "Every change of a saved view, newest first")
    Page<HistoryEntry> savedView(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.SAVED_VIEW, id, page);
    }

    @GetMapping("/templates/{id}/history")
    @Operation(operationId = "getTemplateHistory", summary = "Every change of a template, newest first")
    Page<HistoryEntry> template(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return history.of(access, History.Kind.TEMPLATE, id, page);
    }
}
