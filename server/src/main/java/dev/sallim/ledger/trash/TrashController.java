package dev.sallim.ledger.trash;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is in the trash. */
@RestController
@Tag(name = "trash")
class TrashController {
    private final Trash trash;

    TrashController(Trash trash) {
        this.trash = trash;
    }

    @GetMapping("/api/v1/books/{bookId}/trash")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listTrash", summary = "Everything in the trash, the latest first")
    Page<TrashItem> list(
            BookAccess access,
            @Parameter(description = "transactions, accounts, wallets, categories, payees or tags; left out: all")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            PageRequest page) {
        return trash.page(access, kind, page);
    }
}
