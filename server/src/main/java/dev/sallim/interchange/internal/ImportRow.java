package dev.sallim.interchange.internal;

import dev.sallim.core.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file as it is staged.
 *
 * @param adds whether a commit makes a transaction of it now
 * @param text the line as the file has it
 */
public record ImportRow(
        int line,
        Verdict verdict,
        @Nullable String reason,
        @Nullable Choice choice,
        boolean adds,
        @Nullable LocalDate day,
        @Nullable Money amount,
        @Nullable Money balance,
        @Nullable UUID accountId,
        @Nullable String accountText,
        String payeeText,
        String memo,
        @Nullable String categoryText,
        String text,
        @Nullable UUID payeeId,
        @Nullable String payee,
        @Nullable UUID categoryId,
        @Nullable UUID duplicateOf,
        @Nullable Partner partner,
        @Nullable UUID transactionId) {

    /** The other leg of a transfer: in this file, or booked already. */
    public record Partner(
            UUID accountId,
            @Nullable Integer line,
            @Nullable UUID transactionId) {}
}
