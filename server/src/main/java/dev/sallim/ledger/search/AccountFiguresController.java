package dev.sallim.ledger.search;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How an account's balance went, and what of it no statement has confirmed. */
@RestController
class AccountFiguresController {
    private final BalanceLines lines;
    private final UnconfirmedRows unconfirmed;

    AccountFiguresController(BalanceLines lines, UnconfirmedRows unconfirmed) {
        this.lines = lines;
        this.unconfirmed = unconfirmed;
    }

    @GetMapping("/api/v1/books/{bookId}/accounts/{id}/balances")
    @Allow(Access.VIEWER)
    @Tag(name = "accounts")
    @Operation(
            operationId = "getBalances",
            summary = "How an account's balance went, in fewer than 400 points however long the time is")
    BalanceLine balances(
            BookAccess access,
            @PathVariable UUID id,
            @Parameter(description = "Left out: the account's own") @RequestParam(required = false) @Nullable
                    String commodity,
            @Parameter(description = "Left out: the first day with anything on it")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Left out: today, in the book's zone") @RequestParam(required = false) @Nullable
                    LocalDate to) {
        CommodityCode code = commodity == null
                ? null
                : CommodityCode.find(commodity)
                        .orElseThrow(() -> ProblemException.invalid("commodity", FieldCode.UNKNOWN_COMMODITY));
        return lines.of(access, id, code, from, to);
    }

    @GetMapping("/api/v1/books/{bookId}/accounts/{id}/unconfirmed")
    @Allow(Access.VIEWER)
    @Tag(name = "accounts")
    @Operation(
            operationId = "getUnconfirmed",
            summary = "What statements confirmed of an account, and up to 2,000 rows that none has, newest first")
    Unconfirmed unconfirmed(
            BookAccess access,
            @PathVariable UUID id,
            @Parameter(description = "The last day of the statement", example = "2026-11-20") @RequestParam
                    LocalDate until) {
        return unconfirmed.upTo(access, id, until);
    }
}
