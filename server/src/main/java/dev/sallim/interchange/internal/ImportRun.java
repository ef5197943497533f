package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the book.
 *
 * @param work the run that works on it now, or did last
 * @param account for all rows, where the file has no account column
 * @param accounts which account a name in the file stands for, where a person has said so
 * @param failure why the last work on it failed
 */
public record ImportRun(
        UUID id,
        ImportStatus status,
        UUID work,
        String fileName,
        long fileSize,
        @Nullable UUID account,
        Map<String, UUID> accounts,
        CsvProfile profile,
        @Nullable UUID profileId,
        @Nullable Counts counts,
        List<AccountBalances> balances,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Failure failure,
        @Nullable OperationId commitOperation,
        Instant createdAt,
        @Nullable Instant committedAt,
        Actor by) {

    /** @param name none where the person has gone */
    public record Actor(UUID id, @Nullable String name) {}

    ImportRun withBalances(List<AccountBalances> now) {
        return new ImportRun(
                id,
                status,
                work,
                fileName,
                fileSize,
                account,
                accounts,
                profile,
                profileId,
                counts,
                now,
                firstDay,
                lastDay,
                failure,
                commitOperation,
                createdAt,
                committedAt,
                by);
    }

    /**
     * @param code of the catalogue
     * @param reason why the file cannot be read, or what the code's words need
     */
    public record Failure(
            String code, @Nullable String reason, @Nullable Long line) {}
}
