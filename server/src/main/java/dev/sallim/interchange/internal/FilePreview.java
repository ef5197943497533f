package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvLine;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.csv.Guess;
import dev.sallim.core.csv.ReadResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file would come in as; nothing of it is kept.
 *
 * @param profileId of the book's profile that is known for files of this shape, or that was asked for
 * @param confidence 0 to 100; below 50 a person should look
 * @param cells the first lines as cells, those before the table included
 * @param rows the first rows as they are understood
 * @param failures the first lines that cannot be read
 * @param refused why the file as a whole cannot be read with this profile
 * @param accounts the accounts that the file names, with the one of the book that bears the name
 * @param account the one that the whole file seems to be from, where no column names it
 */
public record FilePreview(
        CsvProfile profile,
        @Nullable UUID profileId,
        int confidence,
        List<Guess.Reason> reasons,
        List<List<String>> cells,
        List<CsvLine.BankRow> rows,
        List<CsvLine.RowFailure> failures,
        long rowCount,
        long failureCount,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        ReadResult.@Nullable Refused refused,
        List<NamedAccount> accounts,
        @Nullable AccountGuess account) {

    public record NamedAccount(String name, @Nullable UUID accountId, long rows) {}
}
