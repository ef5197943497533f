package dev.sallim.ledger.export;

import dev.sallim.ledger.search.FilterParameters;
import dev.sallim.ledger.search.TransactionLists;
import dev.sallim.ledger.search.TransactionOrder;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.RateLimit;
import dev.sallim.platform.RateLimits;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of transactions as a file. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/transactions/export")
class ExportController {
    private static final RateLimit EXPORTS = new RateLimit("exports", 120, Duration.ofHours(1));

    private final TransactionLists lists;
    private final RateLimits limits;
    private final Clock clock;

    ExportController(TransactionLists lists, RateLimits limits, Clock clock) {
        this.lists = lists;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * All that the filters find, in the order asked for, however much that is. It leaves while it is read: a failure on the way cuts the
     * connection, so that no part is taken for the whole.
     */
    @GetMapping
    @Allow(Access.VIEWER)
    @Refuses(ErrorCode.TOO_MANY_REQUESTS)
    @Tag(name = "transactions")
    @Operation(
            operationId = "exportTransactions",
            summary = "All that the filters find as a file for spreadsheets, safe from formulas")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = ExportFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    void export(
            BookAccess access,
            @Parameter(description = "csv or xlsx") @RequestParam String format,
            @ParameterObject @ModelAttribute FilterParameters filters,
            @Parameter(description = "-date, date, -createdAt or createdAt") @RequestParam(defaultValue = "-date")
                    String sort,
            @Parameter(hidden = true) Locale locale,
            HttpServletResponse response)
            throws IOException {
        ExportFormat file = ExportFormat.of(format);
        TransactionLists.Walk walk = lists.walk(access, filters, TransactionOrder.of(sort));
        limits.count(EXPORTS, access.person().toString());
        ExportLines lines = new ExportLines(filters.account());
        List<ExportLine> first = walk.next(lines::of);
        ExportWords words = ExportWords.in(locale);
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name(words, file, access));
        // Not closed where something fails: an end that is written would make a whole file of a part.
        Sheet sheet = file.open(response.getOutputStream(), words);
        for (List<ExportLine> next = first; !next.isEmpty() || !walk.isEnded(); next = walk.next(lines::of)) {
            for (ExportLine line : next) {
                sheet.write(line);
            }
        }
        sheet.close();
    }

    private String name(ExportWords words, ExportFormat file, BookAccess access) {
        String name = words.title() + " " + LocalDate.now(clock.withZone(access.zone())) + "." + file.word();
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
