package dev.sallim.core.csv;

import java.util.List;

/**
 * What the guesser thinks of a file. Always a profile that can be shown and corrected, even where it cannot be read with yet:
 * then {@link CsvProfile#missing()} tells what a person has to choose.
 *
 * @param profile the proposal; its dates have exactly one pattern where a day was found
 * @param confidence 0 to 100; below 50 a person should look before anything is read
 * @param reasons why, in the order of importance; each code has a sentence in the server's catalogue
 * @param preview the first lines as cells, the lines before the table included, at most twenty
 */
public record Guess(CsvProfile profile, int confidence, List<Reason> reasons, List<List<String>> preview) {

    public Guess {
        reasons = List.copyOf(reasons);
        preview = List.copyOf(preview);
    }

    /** A reason, with what it is about: a bank, a column's name, a pattern. */
    public record Reason(Code code, String detail) {}

    /** Why the guesser thinks so, or what it could not know. */
    public enum Code {
        KNOWN_LAYOUT,
        HEADER_UNDERSTOOD,
        NO_HEADER,
        DATE_BY_NAME,
        DATE_BY_CONTENT,
        /** Day and month could be swapped in every row; the language decided. */
        DAY_MONTH_ASSUMED,
        AMOUNT_BY_NAME,
        AMOUNT_BY_CONTENT,
        /** No number tells whether a comma groups or divides; the language decided. */
        DECIMAL_ASSUMED,
        SIGN_PROVED_BY_BALANCE,
        SIGN_BY_IN_OUT_COLUMNS,
        SIGN_BY_WORDS,
        /** Two columns exclude each other and have no names; the one with more rows is taken for money out. */
        IN_OUT_BY_COUNT,
        /** A card's export that lists purchases as positive. */
        CARD_PURCHASES_POSITIVE,
        /** Every amount is positive and nothing tells the direction. */
        SIGN_ASSUMED,
        CHARGES_INCLUDED,
        /** Rows that were refused or cancelled; the detail are the words that say so. */
        VOID_ROWS_LEFT_OUT,
        /** Rows that undo another row, written like it; the detail are the words that say so. */
        CANCELLATIONS_GIVE_BACK,
        CONTINUATION_LINES,
        ENCODING_ASSUMED,
        UNREADABLE_BYTES,
        /** Some of the first rows cannot be read with this profile; the detail is how many. */
        ROWS_FAIL,
        NO_DATE,
        NO_AMOUNT,
        /** Not a table at all. */
        NO_TABLE
    }

    /** The same for a card's account: amounts of which nothing tells the direction are its purchases. */
    public Guess forCard() {
        List<Reason> judged = reasons.stream()
                .map(reason -> reason.code() == Code.SIGN_ASSUMED
                        ? new Reason(Code.CARD_PURCHASES_POSITIVE, reason.detail())
                        : reason)
                .toList();
        if (judged.equals(reasons)) {
            return this;
        }
        return new Guess(profile.withSigns(profile.signs().withNegated(true)), confidence, judged, preview);
    }

    /** Whether reading can begin without a person's choice. */
    public boolean readable() {
        return profile.missing().isEmpty();
    }
}
