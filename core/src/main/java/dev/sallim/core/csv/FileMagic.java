package dev.sallim.core.csv;

import dev.sallim.core.csv.BankFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no CSV by their first bytes, or by how their text begins. */
final class FileMagic {

    private FileMagic() {}

    static @Nullable Kind ofBytes(byte[] head) {
        if (head.length == 0) {
            return Kind.EMPTY;
        }
        if (starts(head, 0x50, 0x4B, 3, 4) || starts(head, 0x50, 0x4B, 5, 6)) {
            return zip(head);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return holds(head, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
                    ? Kind.EXCEL_PROTECTED
                    : Kind.EXCEL_BINARY_WORKBOOK;
        }
        if (starts(head, 0x09, 0x08, 0x10, 0x00) || starts(head, 0x09, 0x08, 0x08, 0x00)) {
            return Kind.EXCEL_BINARY_WORKBOOK;
        }
        if (starts(head, 0x1F, 0x8B)) {
            return Kind.GZIP;
        }
        if (starts(head, 'B', 'Z', 'h')
                || starts(head, 0xFD, '7', 'z', 'X', 'Z')
                || starts(head, '7', 'z', 0xBC, 0xAF)
                || starts(head, 'R', 'a', 'r', '!')) {
            return Kind.ARCHIVE;
        }
        if (new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Kind.PDF;
        }
        return image(head) ? Kind.IMAGE : null;
    }

    private static Kind zip(byte[] head) {
        if (holds(head, "xl/workbook.bin")) {
            return Kind.EXCEL_BINARY_WORKBOOK;
        }
        if (holds(head, "word/") || holds(head, "ppt/")) {
            return Kind.OFFICE_DOCUMENT;
        }
        if (holds(head, "xl/") || holds(head, "[Content_Types].xml")) {
            return Kind.EXCEL_WORKBOOK;
        }
        return holds(head, "application/vnd.oasis.opendocument") ? Kind.OPEN_DOCUMENT : Kind.ZIP;
    }

    private static boolean image(byte[] head) {
        return starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'I', 'I', 0x2A, 0)
                || starts(head, 'M', 'M', 0, 0x2A)
                || (starts(head, 'R', 'I', 'F', 'F') && holds(head, "WEBP"))
                || (head.length > 12
                        && new String(head, 4, 8, StandardCharsets.ISO_8859_1).matches("ftyp(heic|heix|mif1|avif)"));
    }

    /** Judges by the decoded beginning; {@code null} where it may be a table. */
    static @Nullable Kind ofText(String text, int byteCount) {
        String body = text.strip();
        if (body.isEmpty()) {
            return byteCount > 0 && text.indexOf('\0') >= 0 ? Kind.BINARY : Kind.EMPTY;
        }
        if (mostlyControls(text)) {
            return Kind.BINARY;
        }
        String start = body.substring(0, Math.min(body.length(), 16 * 1024))
                .replace("\r", "")
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("ofxheader") || start.startsWith("<ofx") || start.contains("<ofx>")) {
            return Kind.OFX;
        }
        if (start.startsWith("!type:") || start.startsWith("!account") || start.startsWith("!option:")) {
            return Kind.QIF;
        }
        if (start.startsWith("<")) {
            return markup(start);
        }
        if (start.startsWith(":20:")
                || start.startsWith("{1:")
                || (start.contains("\n:61:") && start.contains(":60"))) {
            return Kind.MT940;
        }
        if (start.startsWith("{\\rtf")) {
            return Kind.RTF;
        }
        return start.matches("(?s)[\\[{]\\s*[\\[{\"].*") ? Kind.JSON : null;
    }

    private static Kind markup(String start) {
        if (start.contains("tech:xsd:camt.") || start.contains("<bktocstmr")) {
            return Kind.CAMT;
        }
        if (start.contains("schemas-microsoft-com:office:spreadsheet")) {
            return Kind.EXCEL_XML;
        }
        boolean html = start.contains("<html") || start.contains("<!doctype html") || start.contains("<table");
        return html ? Kind.HTML : Kind.XML;
    }

    /** A stray NUL in a bank's file is a row's problem; two in a hundred are no text. */
    private static boolean mostlyControls(String text) {
        long controls = text.chars()
                .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A)
                .count();
        return controls * 50 > text.length();
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] head, String ascii) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(ascii);
    }
}
