package dev.sallim.ledger.export;

/**
 * Text as a spreadsheet may have it. A cell that begins like a formula is run as one by programs that open the file, whoever typed it: a
 * payee from a bank's file, a note of another member. Such a text gets an apostrophe in front, which spreadsheets take for "this is text".
 */
final class CellText {
    /** The last four are how East Asian keyboards type the first four at full width; spreadsheets take them alike. */
    private static final String BEGINNINGS = "=+-@＝＋－＠";

    private CellText() {}

    static String of(String text) {
        String clean = without(text);
        return beginsFormula(clean) ? "'" + clean : clean;
    }

    private static boolean beginsFormula(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return control || (at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0);
    }

    /** What programs skip before they look for a formula. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Control characters have no place in a sheet: XML 1.0 has no way to write them. */
    private static String without(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(CellText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20
                        && c != 0x7F
                        && c != 0xFFFE
                        && c != 0xFFFF
                        && Character.getType(c) != Character.SURROGATE);
    }
}
