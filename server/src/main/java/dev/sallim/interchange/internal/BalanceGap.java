package dev.sallim.interchange.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the balances that a file states and those of the account begin to differ, and the likely reason.
 *
 * @param day the first at whose end they differ
 * @param ledger what the account has then, with what the import adds
 * @param amount by how much the difference grew there: stated less ledger
 * @param line of the row that is left out, or at which the file's own balances do not add up
 * @param transactionId what the account has and the file does not
 * @param opening the opening balance with which they would agree; none where another would not help
 */
public record BalanceGap(
        LocalDate day,
        BigDecimal stated,
        BigDecimal ledger,
        BigDecimal amount,
        Reason reason,
        @Nullable Long line,
        @Nullable UUID transactionId,
        @Nullable Opening opening) {

    public record Opening(LocalDate day, BigDecimal amount) {}

    /** Why they differ, as far as it can be told. */
    public enum Reason {
        /** The account's opening balance is dated after the first row. */
        OPENING_LATER,
        /** The account began with nothing. */
        OPENING_MISSING,
        /** The account began with another balance. */
        OPENING_OTHER,
        /** They differ before the first row, and the account has transactions from before. */
        EARLIER,
        /** A row of the file that is not added. */
        ROW_LEFT_OUT,
        /** A transaction of the account that the file does not have. */
        NOT_IN_FILE,
        /** The file's own balances do not add up there: a row is missing in it. */
        MISSING_IN_FILE,
        UNKNOWN
    }
}
