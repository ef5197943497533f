package dev.sallim.core.sheet;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.csv.CsvProfile.Dialect;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns one sheet of a file into text with a line for each of its rows, numbered as the sheet numbers them, and
 * {@link Dialect#SHEET_DELIMITER} between the cells. Which sheet is a person's choice, or the one that looks most like a list of
 * transactions.
 */
public final class SheetFile {

    private SheetFile() {}

    /** How it ended. Only with {@link Flat} is there a text. */
    public sealed interface Outcome {

        /** @param sheets the names of all sheets, in their order */
        record Flat(List<String> sheets, String sheet) implements Outcome {
            public Flat {
                sheets = List.copyOf(sheets);
            }
        }

        /** @param line where it was noticed, 0 if nowhere in particular */
        record Refused(Reason reason, long line) implements Outcome {}
    }

    /** Why a file with sheets is refused. */
    public enum Reason {
        /** No sheet or table with anything in it. */
        NO_TABLE,
        /** The chosen sheet is not in the file. */
        UNKNOWN_SHEET,
        /** Cut off, changed, or not what it says it is. */
        DAMAGED,
        /** It unpacks to far more than it weighs. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS
    }

    /** A file with sheets that can be read one by one. */
    interface Book extends AutoCloseable {

        List<String> names();

        /** How much like a list of transactions a sheet looks; below zero where it is empty. */
        long likeness(int sheet, ZoneId zone) throws IOException;

        /** Writes the rows of a sheet. */
        void read(int sheet, SheetText out) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Writes a sheet's text to a file. The only exception is one of the disk.
     *
     * @param chosen the name of the sheet; none: the one that looks most like a list of transactions
     * @param zone where moments become days, for telling how much a sheet looks like one
     */
    public static Outcome flatten(Path file, BankFile.Form form, @Nullable String chosen, ZoneId zone, Path text)
            throws IOException {
        try (Book book = form == BankFile.Form.WORKBOOK ? Workbook.open(file) : HtmlBook.open(file, zone)) {
            List<String> names = book.names();
            int sheet = chosen == null ? best(book, zone) : names.indexOf(chosen);
            if (sheet < 0) {
                return new Outcome.Refused(chosen == null ? Reason.NO_TABLE : Reason.UNKNOWN_SHEET, 0);
            }
            try (Writer out = new BufferedWriter(Files.newBufferedWriter(text, StandardCharsets.UTF_8))) {
                SheetText whole = SheetText.whole(out);
                book.read(sheet, whole);
                whole.finish();
                if (whole.isEmpty()) {
                    return new Outcome.Refused(Reason.NO_TABLE, 0);
                }
            }
            return new Outcome.Flat(names, names.get(sheet));
        } catch (Unreadable refusal) {
            return new Outcome.Refused(refusal.reason, refusal.line);
        }
    }

    /** The sheet with most of what makes a list of transactions, the first of equals; -1 where there is none. */
    private static int best(Book book, ZoneId zone) throws IOException {
        int count = book.names().size();
        int best = count == 0 ? -1 : 0;
        long most = -1;
        for (int i = 0; count > 1 && i < count; i++) {
            long likeness = book.likeness(i, zone);
            if (likeness > most) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }
}
