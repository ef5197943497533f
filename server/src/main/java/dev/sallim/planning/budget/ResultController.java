package dev.sallim.planning.budget;

import dev.sallim.planning.budget.PeriodResult.PeriodResults;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of periods, over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
@Tag(name = "budgets")
class ResultController {
    private final Results results;
    private final Paid paid;

    ResultController(Results results, Paid paid) {
        this.results = results;
        this.paid = paid;
    }

    /** Closed ones show what they were closed with; a draft is not among them. */
    @GetMapping("/wallets/{walletId}/periods/results")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "listPeriodResults",
            summary = "What the last periods of a wallet planned, earned and spent, the earliest first")
    PeriodResults results(BookAccess access, @PathVariable UUID walletId, @RequestParam(defaultValue = "12") int last) {
        return results.of(access, walletId, last);
    }

    @GetMapping("/periods/{periodId}/payees")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listPeriodPayees", summary = "Whom the expenses of a period went to, the largest first")
    PeriodPayees payees(BookAccess access, @PathVariable UUID periodId, @RequestParam(defaultValue = "10") int limit) {
        return paid.of(access, periodId, limit);
    }
}
