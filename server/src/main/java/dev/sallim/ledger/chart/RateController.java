package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Exchange rates of a book over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/rates")
class RateController {
    private final RateBook rates;
    private final RateImport files;

    RateController(RateBook rates, RateImport files) {
        this.rates = rates;
        this.files = files;
    }

    /** Latest day first; {@code from} and {@code to} are commodities, {@code since} and {@code until} days, both included. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listRates", summary = "The book's exchange rates, the latest day first")
    Page<RateView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            PageRequest page) {
        return rates.list(access, new RateSql.RateFilter(code("from", from), code("to", to), since, until), page);
    }

    /** Types a rate; one for the same pair and day is replaced. */
    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "putRate", summary = "Type a rate; one for the same pair and day is replaced")
    @ApiResponse(responseCode = "201")
    ResponseEntity<RateView> put(BookAccess access, IdempotencyKey key, @RequestBody RateBook.NewRate body) {
        return Replies.created(rates.put(access, key, body));
    }

    /** Takes a CSV file of the European Central Bank as a body of at most 1 MB. */
    @PostMapping(path = "/import", consumes = "text/csv")
    @Allow(Access.EDITOR)
    @Operation(operationId = "importRates", summary = "Take a rate file of the European Central Bank")
    @Refuses({ErrorCode.FILE_NOT_READABLE, ErrorCode.FILE_NOT_SUPPORTED})
    ResponseEntity<RateImport.Imported> importText(BookAccess access, IdempotencyKey key, @RequestBody byte[] body) {
        return Replies.ok(files.take(access, key, body));
    }

    /** The same as an upload of at most 8 MB, not packed. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Access.EDITOR)
    @Operation(operationId = "importRates", summary = "Take a rate file of the European Central Bank")
    @Refuses({ErrorCode.FILE_NOT_READABLE, ErrorCode.FILE_NOT_SUPPORTED})
    ResponseEntity<RateImport.Imported> importFile(
            BookAccess access, IdempotencyKey key, @RequestPart("file") MultipartFile file) throws IOException {
        if (file.getSize() > RateImport.MOST_BYTES) {
            throw ProblemException.of(ErrorCode.TOO_LARGE, RateImport.MOST_BYTES / (1024 * 1024) + " MB");
        }
        return Replies.ok(files.take(access, key, file.getBytes()));
    }

    @GetMapping("/{from}/{to}/{day}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getRate", summary = "The rate of a pair on a day")
    ResponseEntity<RateView> get(
            BookAccess access, @PathVariable String from, @PathVariable String to, @PathVariable LocalDate day) {
        RateView view = rates.get(access, from, to, day);
        return Replies.read(view, view.version());
    }

    @DeleteMapping("/{from}/{to}/{day}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteRate", summary = "Forget a typed or imported rate")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.RATE_LEARNED)
    ResponseEntity<Void> delete(
            BookAccess access,
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable LocalDate day,
            IfMatch version) {
        return Replies.gone(rates.delete(access, from, to, day, version));
    }

    private static @Nullable CommodityCode code(String path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return CommodityCode.find(text).orElseThrow(() -> ProblemException.invalid(path, FieldCode.UNKNOWN_COMMODITY));
    }
}
