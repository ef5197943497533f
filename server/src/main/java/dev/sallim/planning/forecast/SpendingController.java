package dev.sallim.planning.forecast;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spending forecasts over HTTP. */
@RestController
@Tag(name = "forecast")
class SpendingController {
    private final Spending spending;

    SpendingController(Spending spending) {
        this.spending = spending;
    }

    @GetMapping("/api/v1/books/{bookId}/forecast/spending")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getSpendingForecast",
            summary = "What each category of a wallet will cost in the period after the last finished one",
            description =
                    "Tested on the book's own history, with the error of the last six forecasts beside that of saying \"as the"
                            + " period before\".")
    SpendingView get(BookAccess access, @RequestParam(required = false) @Nullable UUID wallet) {
        return spending.of(access, wallet);
    }
}
