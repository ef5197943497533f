package dev.sallim.interchange.web;

import dev.sallim.core.money.Money;
import dev.sallim.interchange.internal.Choice;
import dev.sallim.interchange.internal.ImportRow;
import dev.sallim.interchange.internal.Verdict;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param reason why the row cannot be read, or by what it is known; {@code message} says it in the caller's words
 * @param adds whether a commit makes a transaction of it now
 * @param duplicateOf the transaction that it is a duplicate of
 * @param partner the other leg of the transfer that it may be
 * @param transactionId what it became, once it is booked
 */
record RowView(
        int line,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String message,
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
        ImportRow.@Nullable Partner partner,
        @Nullable UUID transactionId) {

    static RowView of(ImportRow row, ImportWords words, Locale locale) {
        return new RowView(
                row.line(),
                row.verdict(),
                row.reason(),
                words.reason(row.reason(), locale),
                row.choice(),
                row.adds(),
                row.day(),
                row.amount(),
                row.balance(),
                row.accountId(),
                row.accountText(),
                row.payeeText(),
                row.memo(),
                row.categoryText(),
                row.text(),
                row.payeeId(),
                row.payee(),
                row.categoryId(),
                row.duplicateOf(),
                row.partner(),
                row.transactionId());
    }
}
