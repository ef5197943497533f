package dev.sallim.core.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What became of one line of the file. Every line of the file is one of these, or part of the line before it. */
public sealed interface CsvLine {

    /** The line's number in the file, from 1; of a row over several lines, the first. */
    long lineNo();

    /**
     * A transaction as the bank states it.
     *
     * @param amount positive is money that came into the account; trailing zeros removed; may be zero, see {@link #isZero}
     * @param balance the stated balance after this row
     * @param currency as stated, upper case, by a column or by the amount's own text
     * @param payee never null, empty where the bank says nothing; so is memo
     * @param raw the line's cells joined by the delimiter, continuation lines below each other, at most 4,000 characters
     */
    record BankRow(
            long lineNo,
            LocalDate day,
            @Nullable LocalTime time,
            BigDecimal amount,
            @Nullable BigDecimal balance,
            @Nullable String account,
            @Nullable String currency,
            @Nullable String externalId,
            String payee,
            String memo,
            @Nullable String category,
            String raw)
            implements CsvLine {

        /** Whether nothing moved. Such rows are kept and left to the reader of rows to decide about. */
        public boolean isZero() {
            return amount.signum() == 0;
        }
    }

    /**
     * A line that looks like a transaction and cannot be read.
     *
     * @param column index from 0, or -1 where the whole line is meant
     * @param text the cell's text, at most 200 characters
     */
    record RowFailure(long lineNo, int column, Reason reason, String text) implements CsvLine {}

    /** A line that is no transaction. */
    record Ignored(long lineNo, Why why) implements CsvLine {}

    /** Why a line cannot be read. */
    enum Reason {
        MISSING_DATE,
        NOT_A_DATE,
        /** 30 February. */
        NO_SUCH_DAY,
        NOT_A_TIME,
        MISSING_AMOUNT,
        NOT_A_NUMBER,
        NUMBER_TOO_LARGE,
        /** An amount such as {@code =12}: a spreadsheet's formula is not computed. */
        FORMULA,
        UNKNOWN_INDICATOR,
        /** More cells than the table has columns: a delimiter inside an unquoted text, most likely. */
        TOO_MANY_CELLS,
        /** A quote that was never closed has swallowed the next row. */
        UNBALANCED_QUOTE,
        UNREADABLE_BYTES,
        NUL_BYTE
    }

    /** Why a line is no transaction. */
    enum Why {
        PREAMBLE,
        HEADER,
        EMPTY,
        TOTAL_ROW,
        /** Neither day nor amount, only words. */
        NOT_A_TRANSACTION,
        /** Left out by a rule of the profile. */
        SKIPPED
    }
}
