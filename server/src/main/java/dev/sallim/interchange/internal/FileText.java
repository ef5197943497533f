package dev.sallim.interchange.internal;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.sheet.SheetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Sees to it that an upload is text: of a workbook or a web page, one of its sheets takes the file's place. */
public final class FileText {
    private FileText() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param sheet none where the file was text already */
        record Text(SheetFile.Outcome.@Nullable Flat sheet) implements Outcome {}

        /** A kind of file that cannot be imported. */
        record Refused(BankFile.Kind kind) implements Outcome {}

        /** A file with sheets that cannot be read. */
        record Unreadable(SheetFile.Reason reason, long line) implements Outcome {}
    }

    /** @param sheet the one that a person chose */
    public static Outcome settle(UploadedFile file, @Nullable String sheet, ZoneId zone) throws IOException {
        return switch (BankFile.recognise(Previews.head(file), file.name())) {
            case BankFile.Refused(BankFile.Kind kind) -> new Outcome.Refused(kind);
            case BankFile.Text text -> new Outcome.Text(null);
            case BankFile.Sheets(BankFile.Form form) -> flatten(file.path(), form, sheet, zone);
        };
    }

    private static Outcome flatten(Path file, BankFile.Form form, @Nullable String sheet, ZoneId zone)
            throws IOException {
        Path text = file.resolveSibling(file.getFileName() + ".text");
        try {
            return switch (SheetFile.flatten(file, form, sheet, zone, text)) {
                case SheetFile.Outcome.Flat flat -> {
                    Files.move(text, file, StandardCopyOption.REPLACE_EXISTING);
                    yield new Outcome.Text(flat);
                }
                case SheetFile.Outcome.Refused(SheetFile.Reason reason, long line) ->
                    reason == SheetFile.Reason.NO_TABLE
                            ? new Outcome.Refused(
                                    form == BankFile.Form.HTML ? BankFile.Kind.HTML : BankFile.Kind.EXCEL_WORKBOOK)
                            : new Outcome.Unreadable(reason, line);
            };
        } finally {
            Files.deleteIfExists(text);
        }
    }
}
