package dev.sallim.interchange.web;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.interchange.internal.AccountBalances;
import dev.sallim.interchange.internal.Counts;
import dev.sallim.interchange.internal.ImportRun;
import dev.sallim.interchange.internal.ImportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param runId the run that works on it now, or did last
 * @param counts rows per verdict, and {@code adding}: how many transactions a commit adds
 * @param error why the last work on it failed, in the caller's words
 */
record ImportView(
        UUID id,
        ImportStatus status,
        UUID runId,
        String fileName,
        long fileSize,
        @Nullable UUID accountId,
        CsvProfile profile,
        @Nullable UUID profileId,
        @Nullable Counts counts,
        List<AccountBalances> balances,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Failure error,
        @Nullable UUID operationId,
        Instant createdAt,
        @Nullable Instant committedAt,
        ImportRun.Actor by) {

    record Failure(
            String code,
            @Nullable String reason,
            @Nullable Long line,
            @Nullable String message) {}

    static ImportView of(ImportRun run, ImportWords words, Locale locale) {
        ImportRun.Failure failure = run.failure();
        return new ImportView(
                run.id(),
                run.status(),
                run.work(),
                run.fileName(),
                run.fileSize(),
                run.account(),
                run.profile(),
                run.profileId(),
                run.counts(),
                run.balances(),
                run.firstDay(),
                run.lastDay(),
                failure == null ? null : said(failure, words, locale),
                run.commitOperation() == null ? null : run.commitOperation().value(),
                run.createdAt(),
                run.committedAt(),
                run.by());
    }

    private static Failure said(ImportRun.Failure failure, ImportWords words, Locale locale) {
        String message = failure.code().equals("file_not_readable") && failure.reason() != null
                ? words.refusal(failure.reason(), locale)
                : words.failure(failure.code(), failure.reason(), locale);
        return new Failure(failure.code(), failure.reason(), failure.line(), message);
    }
}
