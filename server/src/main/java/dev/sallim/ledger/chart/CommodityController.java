package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.CommodityKind;
import dev.sallim.ledger.chart.Commodities.CommodityEdit;
import dev.sallim.ledger.chart.Commodities.CommodityView;
import dev.sallim.ledger.chart.Commodities.NewCommodity;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commodities over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/commodities")
class CommodityController {
    private final Commodities commodities;

    CommodityController(Commodities commodities) {
        this.commodities = commodities;
    }

    /** Every currency of ISO 4217, and the book's own, by code. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listCommodities", summary = "Every currency, and the book's own commodities, by code")
    Page<CommodityView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable CommodityKind kind,
            PageRequest page,
            Locale locale) {
        return commodities.list(access, kind, page, locale);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createCommodity", summary = "Make a commodity of the book: a share, a coin, points")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<CommodityView> create(BookAccess access, IdempotencyKey key, @RequestBody NewCommodity body) {
        return Replies.created(commodities.create(access, key, body));
    }

    @GetMapping("/{code}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getCommodity", summary = "One commodity")
    ResponseEntity<CommodityView> get(BookAccess access, @PathVariable String code, Locale locale) {
        CommodityView view = commodities.get(access, code, locale);
        return Replies.read(view, view.version());
    }

    /** The name, and more decimals; never fewer. */
    @PatchMapping("/{code}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editCommodity", summary = "Change the name, or give more decimals")
    ResponseEntity<CommodityView> edit(
            BookAccess access, @PathVariable String code, IfMatch version, @RequestBody CommodityEdit body) {
        return Replies.ok(commodities.edit(access, code, version, body));
    }
}
