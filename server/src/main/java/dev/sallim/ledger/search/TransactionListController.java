package dev.sallim.ledger.search;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Total;
import dev.sallim.ledger.TransactionView;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transactions by filter, and by account with the running balance. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
class TransactionListController {
    private final TransactionLists lists;
    private final Register register;
    private final ConvertedSums totals;

    TransactionListController(TransactionLists lists, Register register, ConvertedSums totals) {
        this.lists = lists;
        this.register = register;
        this.totals = totals;
    }

    @GetMapping("/transactions")
    @Allow(Access.VIEWER)
    @Tag(name = "transactions")
    @Operation(
            operationId = "listTransactions",
            summary = "The book's transactions, newest first unless sorted otherwise")
    Page<TransactionView> list(
            BookAccess access,
            @ParameterObject @ModelAttribute FilterParameters filters,
            @Parameter(description = "-date, date, -createdAt or createdAt") @RequestParam(defaultValue = "-date")
                    String sort,
            PageRequest page) {
        return lists.page(access, filters, TransactionOrder.of(sort), page);
    }

    @GetMapping("/transactions/total")
    @Allow(Access.VIEWER)
    @Tag(name = "transactions")
    @Operation(
            operationId = "getTransactionTotal",
            summary = "How many the filters find, and what these earned and spent")
    TotalAnswer total(BookAccess access, @ParameterObject @ModelAttribute FilterParameters filters) {
        TransactionLists.Sums sums = lists.sums(access, filters);
        return new TotalAnswer(sums.count(), totals.of(access, sums.in()), totals.of(access, sums.out()));
    }

    @GetMapping("/transactions/outline")
    @Allow(Access.VIEWER)
    @Tag(name = "transactions")
    @Operation(
            operationId = "getTransactionOutline",
            summary = "How many the filters find and when: months, and parts of those that have more than a page")
    Outline outline(BookAccess access, @ParameterObject @ModelAttribute FilterParameters filters) {
        return lists.outline(access, filters);
    }

    /**
     * @param in income
     * @param out expenses, refunds taken off; transfers between own accounts are neither
     */
    record TotalAnswer(long count, Total in, Total out) {}

    @GetMapping("/accounts/{id}/register")
    @Allow(Access.VIEWER)
    @Tag(name = "accounts")
    @Operation(
            operationId = "getRegister",
            summary = "An account's transactions, newest first, with the balance after each")
    Page<Register.Entry> register(
            BookAccess access,
            @PathVariable UUID id,
            @Parameter(description = "Left out: the account's own") @RequestParam(required = false) @Nullable
                    String commodity,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        CommodityCode code = commodity == null
                ? null
                : CommodityCode.find(commodity)
                        .orElseThrow(() -> ProblemException.invalid("commodity", FieldCode.UNKNOWN_COMMODITY));
        return register.page(access, id, code, from, to, page);
    }
}
