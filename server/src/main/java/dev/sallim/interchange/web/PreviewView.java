package dev.sallim.interchange.web;

import dev.sallim.core.csv.CsvField;
import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.RowFailure;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.csv.ReadResult;
import dev.sallim.core.sheet.SheetFile;
import dev.sallim.interchange.internal.AccountGuess;
import dev.sallim.interchange.internal.FilePreview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param profile to be shown, corrected and sent back
 * @param profileId of the book's profile that was used
 * @param confidence 0 to 100; below 50 a person should look
 * @param missing meanings that no column has yet: without them nothing can be read
 * @param cells the first lines as cells
 * @param error why the file cannot be read with this profile
 * @param account the one that the file seems to be from
 * @param sheets of a workbook, or of a web page with several tables; none where the file is text
 * @param sheet the one that is read
 */
record PreviewView(
        CsvProfile profile,
        @Nullable UUID profileId,
        int confidence,
        List<CsvField> missing,
        List<Reason> reasons,
        List<List<String>> cells,
        List<Row> rows,
        List<Failure> failures,
        long rowCount,
        long failureCount,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Refusal error,
        List<FilePreview.NamedAccount> accounts,
        @Nullable AccountGuess account,
        List<String> sheets,
        @Nullable String sheet) {

    record Reason(String code, String detail, String message) {}

    record Row(
            long line,
            LocalDate day,
            BigDecimal amount,
            @Nullable BigDecimal balance,
            @Nullable String account,
            @Nullable String currency,
            @Nullable String externalId,
            String payee,
            String memo,
            @Nullable String category) {}

    /** @param column from 0, -1 where the whole line is meant */
    record Failure(
            long line, int column, String reason, @Nullable String message, String text) {}

    record Refusal(String reason, long line, String message) {}

    static PreviewView of(
            FilePreview preview, SheetFile.Outcome.@Nullable Flat sheet, ImportWords words, Locale locale) {
        ReadResult.Refused refused = preview.refused();
        return new PreviewView(
                preview.profile(),
                preview.profileId(),
                preview.confidence(),
                preview.profile().missing(),
                preview.reasons().stream()
                        .map(r -> new Reason(
                                r.code().name(),
                                r.detail(),
                                words.guess(r.code().name(), r.detail(), locale)))
                        .toList(),
                preview.cells(),
                preview.rows().stream().map(PreviewView::row).toList(),
                preview.failures().stream().map(f -> failure(f, words, locale)).toList(),
                preview.rowCount(),
                preview.failureCount(),
                preview.firstDay(),
                preview.lastDay(),
                refused == null
                        ? null
                        : new Refusal(
                                refused.reason().name(),
                                refused.line(),
                                words.refusal(refused.reason().name(), locale)),
                preview.accounts(),
                preview.account(),
                sheet == null ? List.of() : sheet.sheets(),
                sheet == null ? null : sheet.sheet());
    }

    private static Row row(BankRow row) {
        return new Row(
                row.lineNo(),
                row.day(),
                row.amount(),
                row.balance(),
                row.account(),
                row.currency(),
                row.externalId(),
                row.payee(),
                row.memo(),
                row.category());
    }

    private static Failure failure(RowFailure failure, ImportWords words, Locale locale) {
        String reason = failure.reason().name();
        return new Failure(failure.lineNo(), failure.column(), reason, words.reason(reason, locale), failure.text());
    }
}
