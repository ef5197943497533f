package dev.sallim.onboarding;

import dev.sallim.ledger.BookContentsCount;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an owner begin anew, and see before what would go. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
class ClearingController {
    private final Clearing clearing;
    private final BookContentsCount contents;

    ClearingController(Clearing clearing, BookContentsCount contents) {
        this.clearing = clearing;
        this.contents = contents;
    }

    @GetMapping("/contents")
    @Allow(Access.OWNER)
    @Operation(
            operationId = "countContents",
            summary = "How much is in the book: what clearing or deleting it would take")
    BookContentsCount.Counted count(BookAccess access) {
        return contents.of(access.book());
    }

    /** In its place there is a fresh one with the same settings, for the owner alone. The body repeats the book's name: there is no way back. */
    @PostMapping("/clear")
    @Allow(Access.OWNER)
    @Operation(
            operationId = "clearBook",
            summary = "Throw away everything in the book and begin anew with its settings")
    @Unrecorded
    ClearedBook clear(BookAccess access, @RequestBody ClearRequest body) {
        return new ClearedBook(clearing.clear(access, body.name()).value());
    }

    record ClearRequest(String name) {}

    /** @param bookId the fresh book's */
    record ClearedBook(UUID bookId) {}
}
