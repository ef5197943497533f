package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Tells whether two rows state the same facts: SHA-256 over day, amount and words, the same for the same row in an overlapping
 * export. Kept per account, so the account is not in it.
 *
 * <ul>
 *   <li>The day, without the time: some exports of a bank have one and some not.
 *   <li>The amount without trailing zeros: {@code 17050.0} and {@code 17,050} are one.
 *   <li>The words of payee and memo, as a sorted set of runs of letters and digits, compatibility forms and case apart: another
 *       assignment of the same columns to payee and memo, or another padding, gives the same fingerprint.
 * </ul>
 *
 * <p>Not in it, on purpose: balance, external id and time. Where both sides have them they tell twins apart (see {@link Twins});
 * in the hash they would make an export without such a column a stranger to one with it. Nor the currency (an account has one),
 * the category (people and banks change it) and the line's number.
 */
public record RowFingerprint(String hex) {

    /** The fingerprint of a row. */
    public static RowFingerprint of(BankRow row) {
        return of(row.day(), row.amount(), row.payee() + " " + row.memo());
    }

    /** The fingerprint of a row's facts, for rows that come from elsewhere. */
    public static RowFingerprint of(LocalDate day, BigDecimal amount, String words) {
        String facts = "1\n" + day + "\n" + MoneyText.plain(amount).toPlainString() + "\n" + normalised(words);
        byte[] digest = sha256().digest(facts.getBytes(StandardCharsets.UTF_8));
        return new RowFingerprint(HexFormat.of().formatHex(digest));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static String normalised(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        TreeSet<String> tokens = new TreeSet<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean part = i < folded.length() && isWordPart(folded.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                tokens.add(folded.substring(start, i));
                start = -1;
            }
        }
        return String.join(" ", tokens);
    }

    /** Letters, digits and marks; surrogates count, so that a letter beyond the first plane or an emoji is a word. */
    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.SURROGATE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
