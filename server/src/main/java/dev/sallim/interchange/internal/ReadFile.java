package dev.sallim.interchange.internal;

import dev.sallim.core.csv.StatedBalances;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows are in the stage.
 *
 * @param lastDays the newest day of each account that the file names, by that name; of all rows under an empty one where it names none
 * @param sequence for each line, by its number, its place in the order of booking; 0 where it is no row
 * @param balances what the file states, account by account
 */
record ReadFile(
        int rows,
        int[] sequence,
        List<StatedBalances.AccountCheck> balances,
        Map<String, LocalDate> lastDays,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
