package dev.sallim.core.csv;

/**
 * What a file that somebody dropped on the page is, judged by its first bytes and never by its name: a ZIP named
 * {@code .csv} is a ZIP.
 */
public sealed interface BankFile {

    /** As many first bytes as {@link #recognise} and {@link CsvProfileGuesser} need to judge well. */
    int HEAD_BYTES = 512 * 1024;

    /** Text that may be a table; whether it is one, the guesser finds out. */
    record Text(Encodings.Detected detected) implements BankFile {}

    /** A file that holds sheets or tables: {@code core.sheet} turns one of them into text. */
    record Sheets(Form form) implements BankFile {}

    /** The forms of files with sheets. */
    enum Form {
        /** XLSX. */
        WORKBOOK,
        /** A web page, which banks like to call {@code .xls}. */
        HTML
    }

    /** A file of another kind; each kind has a sentence for the person in the server's catalogue. */
    record Refused(Kind kind) implements BankFile {}

    /** The kinds of file that are recognised and refused by name. */
    enum Kind {
        EMPTY,
        /** One without a table in it. */
        EXCEL_WORKBOOK,
        EXCEL_BINARY_WORKBOOK,
        EXCEL_PROTECTED,
        EXCEL_XML,
        OFFICE_DOCUMENT,
        OPEN_DOCUMENT,
        ZIP,
        GZIP,
        ARCHIVE,
        PDF,
        IMAGE,
        /** A page without a table: one that asks to sign in, most likely. */
        HTML,
        OFX,
        QIF,
        CAMT,
        MT940,
        XML,
        JSON,
        RTF,
        BINARY
    }

    /**
     * Judges the first bytes of a file.
     *
     * @param head the first bytes, {@link #HEAD_BYTES} at best, the whole file if it is shorter
     * @param name the file's name; taken so that a caller need not wonder, and deliberately without a say
     */
    static BankFile recognise(byte[] head, String name) {
        Kind byMagic = FileMagic.ofBytes(head);
        if (byMagic != null) {
            return byMagic == Kind.EXCEL_WORKBOOK ? new Sheets(Form.WORKBOOK) : new Refused(byMagic);
        }
        Encodings.Detected detected = Encodings.detect(head);
        Kind byText = FileMagic.ofText(Encodings.decode(head, detected.encoding(), 64 * 1024), head.length);
        if (byText == Kind.HTML) {
            return new Sheets(Form.HTML);
        }
        return byText == null ? new Text(detected) : new Refused(byText);
    }
}
