package dev.sallim.planning.period;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What proposes periods, over HTTP. */
@RestController
@Tag(name = "periods")
class RuleController {
    private final Rules rules;
    private final Holidays holidays;

    RuleController(Rules rules, Holidays holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    /** The calendar month where nobody chose another. */
    @GetMapping("/api/v1/books/{bookId}/wallets/{walletId}/period-rule")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getPeriodRule", summary = "The rule that proposes a wallet's periods")
    Rule rule(BookAccess access, @PathVariable UUID walletId) {
        return rules.of(access, walletId);
    }

    /** Periods that there are stay as they are; the next one begins after the last of them. */
    @PutMapping("/api/v1/books/{bookId}/wallets/{walletId}/period-rule")
    @Allow(Access.EDITOR)
    @Operation(operationId = "putPeriodRule", summary = "Choose the rule that proposes a wallet's periods")
    ResponseEntity<Rule> put(BookAccess access, @PathVariable UUID walletId, @RequestBody Rules.RuleRequest body) {
        Written<Rule> written = rules.put(access, walletId, body);
        return Answers.done(written.body(), written.operation());
    }

    @GetMapping("/api/v1/books/{bookId}/holidays")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getHolidays", summary = "The book's holidays, by day")
    Holidays.HolidayList holidays(BookAccess access) {
        return holidays.list(access);
    }

    /** All of them, in the stead of those before. */
    @PutMapping("/api/v1/books/{bookId}/holidays")
    @Allow(Access.EDITOR)
    @Operation(operationId = "putHolidays", summary = "Say which weekdays are holidays")
    ResponseEntity<Holidays.HolidayList> putHolidays(BookAccess access, @RequestBody Holidays.HolidaysRequest body) {
        Written<Holidays.HolidayList> written = holidays.put(access, body);
        return Answers.done(written.body(), written.operation());
    }
}
