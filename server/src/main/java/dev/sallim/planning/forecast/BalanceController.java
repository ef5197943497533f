package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.BalanceForecast;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Balance forecasts over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/forecast/balance")
@Tag(name = "forecast")
class BalanceController {
    private final Balances balances;

    BalanceController(Balances balances) {
        this.balances = balances;
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getBalanceForecast",
            summary = "The balances of the days ahead, per account and in total",
            description =
                    "From today's balances, by what is booked for later, what recurs, and what the budget still plans. What is"
                            + " overdue counts today. A card's bill is paid when it is due, where its days and its paying account are known; where a"
                            + " recurring item pays the card, that counts instead.")
    BalanceView get(
            BookAccess access,
            @Parameter(description = "1 to 24", example = "6") @RequestParam(defaultValue = "6") int months,
            @RequestParam(defaultValue = "true") boolean budget) {
        return balances.of(access, checked(months), budget);
    }

    @PostMapping
    @Allow(Access.VIEWER)
    @Unrecorded
    @Operation(
            operationId = "tryBalanceForecast",
            summary = "The balances of the days ahead as they would be with some changes, beside those expected",
            description = "Nothing is saved.")
    WhatIfView whatIf(
            BookAccess access,
            @Parameter(description = "1 to 24", example = "6") @RequestParam(defaultValue = "6") int months,
            @RequestParam(defaultValue = "true") boolean budget,
            @RequestBody WhatIfRequest body) {
        return balances.whatIf(access, checked(months), budget, body);
    }

    private static int checked(int months) {
        if (months < 1 || months > BalanceForecast.MOST_MONTHS) {
            throw ProblemException.invalid("months", FieldCode.OUT_OF_RANGE, 1, BalanceForecast.MOST_MONTHS);
        }
        return months;
    }
}
