package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the words of a row from its cells: payee, memo, category, account, currency, the bank's own id, and the line itself. */
final class RowText {

    private static final int MOST_RAW_CHARS = 4000;

    private final String delimiter;
    private final List<Integer> payee;
    private final int payer;
    private final List<Integer> memo;
    private final int category;
    private final int account;
    private final int currency;
    private final int externalId;

    RowText(CsvProfile profile) {
        delimiter = profile.dialect().seen();
        payee = profile.columns(CsvField.PAYEE);
        payer = profile.column(CsvField.PAYER).orElse(-1);
        memo = profile.columns(CsvField.MEMO);
        category = profile.column(CsvField.CATEGORY).orElse(-1);
        account = profile.column(CsvField.ACCOUNT).orElse(-1);
        currency = profile.column(CsvField.CURRENCY).orElse(-1);
        externalId = profile.column(CsvField.EXTERNAL_ID).orElse(-1);
    }

    BankRow row(
            Records.Line line,
            LocalDate day,
            @Nullable LocalTime time,
            MoneyText.Found amount,
            @Nullable BigDecimal balance) {
        String stated = line.cell(currency);
        return new BankRow(
                line.number,
                day,
                time,
                amount.value(),
                balance,
                orNull(line.cell(account)),
                stated.isEmpty() ? amount.currency() : stated.toUpperCase(Locale.ROOT),
                orNull(line.cell(externalId)),
                otherSide(line, amount.value().signum()),
                joined(line, memo),
                orNull(line.cell(category)),
                raw(line));
    }

    private String otherSide(Records.Line line, int direction) {
        String paid = direction > 0 ? oneLine(line.cell(payer)) : "";
        return paid.isEmpty() ? joined(line, payee) : paid;
    }

    /**
     * The row above with this line's words added: to the payee where no column names one (the banks that continue lines write
     * the kind of transaction first and the counterparty below), else to the memo.
     */
    BankRow continued(BankRow above, Records.Line line) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < line.count; i++) {
            append(words, line.cell(i));
        }
        boolean toPayee = payee.isEmpty();
        String added = words.toString();
        return new BankRow(
                above.lineNo(),
                above.day(),
                above.time(),
                above.amount(),
                above.balance(),
                above.account(),
                above.currency(),
                above.externalId(),
                toPayee ? spaced(above.payee(), added) : above.payee(),
                toPayee ? above.memo() : spaced(above.memo(), added),
                above.category(),
                clip(above.raw() + "\n" + raw(line)));
    }

    String raw(Records.Line line) {
        StringBuilder raw = new StringBuilder(80);
        for (int i = 0; i < line.count && raw.length() <= MOST_RAW_CHARS; i++) {
            if (i > 0) {
                raw.append(delimiter);
            }
            raw.append(line.cells[i]);
        }
        return clip(raw.toString());
    }

    private static String clip(String raw) {
        return raw.length() <= MOST_RAW_CHARS ? raw : raw.substring(0, MOST_RAW_CHARS);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String spaced(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }

    private static String joined(Records.Line line, List<Integer> columns) {
        if (columns.size() == 1) {
            return oneLine(line.cell(columns.getFirst()));
        }
        StringBuilder words = new StringBuilder();
        for (int column : columns) {
            append(words, line.cell(column));
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String cell) {
        // Some banks write a stroke where there is nothing.
        if (!cell.isEmpty() && !cell.equals("/") && !cell.equals("-")) {
            if (!words.isEmpty()) {
                words.append(' ');
            }
            words.append(oneLine(cell));
        }
    }

    /** Runs of white space become one blank: banks pad and wrap their texts. */
    private static String oneLine(String cell) {
        boolean clean = true;
        for (int i = 0; i < cell.length() && clean; i++) {
            char c = cell.charAt(i);
            clean = c > ' ' || (c == ' ' && i + 1 < cell.length() && cell.charAt(i + 1) != ' ');
        }
        return clean ? cell : cell.replaceAll("\\s+", " ");
    }
}
