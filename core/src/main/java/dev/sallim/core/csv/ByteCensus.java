package dev.sallim.core.csv;

/** Counts what kinds of byte sequences a text has, to tell encodings without a byte order mark apart. */
final class ByteCensus {

    enum Verdict {
        ASCII,
        UTF_8,
        MOSTLY_UTF_8,
        UTF_16LE,
        UTF_16BE,
        KOREAN,
        JAPANESE,
        CYRILLIC,
        CENTRAL_EUROPEAN,
        WESTERN_WINDOWS,
        WESTERN
    }

    /** Letters there, signs in Windows-1250: Ą Ś Ź ą ś ź. */
    private static final String ISO_8859_2_LETTERS = "\u00A1\u00A6\u00AC\u00B1\u00B6\u00BC";

    /** Signs in a Western reading, letters of Central Europe in Windows-1250 or ISO-8859-2: Ł ł ą ż Ż ľ and their like. */
    private static final String SIGNS_OR_LETTERS =
            "\u00A1\u00A3\u00A5\u00A6\u00AC\u00AF\u00B1\u00B3\u00B6\u00B9\u00BC\u00BE\u00BF";

    private final byte[] bytes;
    private int evenNuls;
    private int oddNuls;
    private int beyondAscii;
    private int goodUtf8;
    private int badUtf8;
    private int commonHangul;
    private int rareHangul;
    private int badKorean;
    private boolean undefinedInWindows;
    private int kana;
    private int badJapanese;
    private int inRuns;
    private int signsInWords;

    private ByteCensus(byte[] bytes) {
        this.bytes = bytes;
    }

    static ByteCensus of(byte[] bytes) {
        ByteCensus census = new ByteCensus(bytes);
        census.countBytes();
        census.countUtf8();
        census.countKorean();
        census.countJapanese();
        census.countLetters();
        return census;
    }

    Verdict verdict() {
        int nuls = evenNuls + oddNuls;
        if (nuls * 5 > bytes.length) {
            return oddNuls > evenNuls * 8 ? Verdict.UTF_16LE : evenNuls > oddNuls * 8 ? Verdict.UTF_16BE : western();
        }
        if (beyondAscii == 0) {
            return Verdict.ASCII;
        }
        if (badUtf8 == 0) {
            return Verdict.UTF_8;
        }
        if (goodUtf8 > 9 * badUtf8) {
            return Verdict.MOSTLY_UTF_8;
        }
        if (korean()) {
            return Verdict.KOREAN;
        }
        if (kana > 0 && kana * 4 > beyondAscii && badJapanese == 0) {
            return Verdict.JAPANESE;
        }
        if (inRuns * 10 > beyondAscii * 8) {
            return Verdict.CYRILLIC;
        }
        return signsInWords * 10 > beyondAscii ? Verdict.CENTRAL_EUROPEAN : western();
    }

    /** Which of the two encodings of Central Europe: ISO-8859-2 has no letters below A0, Windows-1250 has other signs at some places. */
    static TextEncoding centralEuropean(byte[] bytes) {
        int windows = 0;
        int iso = 0;
        for (byte each : bytes) {
            int b = each & 0xFF;
            windows += (b >= 0x80 && b < 0xA0) || b == 0xA5 ? 1 : 0;
            iso += ISO_8859_2_LETTERS.indexOf(b) >= 0 ? 1 : 0;
        }
        return iso > windows ? TextEncoding.ISO_8859_2 : TextEncoding.WINDOWS_1250;
    }

    /** Real Korean text is made of the 2,350 common syllables; umlauts read as Korean give rare ones and broken pairs. */
    private boolean korean() {
        return commonHangul > 3 * (rareHangul + badKorean) && commonHangul > 0;
    }

    private Verdict western() {
        return undefinedInWindows ? Verdict.WESTERN : Verdict.WESTERN_WINDOWS;
    }

    private void countBytes() {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                evenNuls += (i & 1) == 0 ? 1 : 0;
                oddNuls += i & 1;
            } else if (b >= 0x80) {
                beyondAscii++;
                undefinedInWindows |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            }
        }
    }

    private void countUtf8() {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            int more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead < 0xE0 ? -1 : lead < 0xF0 ? 2 : 3;
            if (lead > 0xF4) {
                more = -1;
            }
            if (more > 0 && i + more >= bytes.length && continues(i + 1, bytes.length - 1)) {
                return; // cut in two by the end of the head
            }
            if (more < 0 || (more > 0 && !continues(i + 1, i + more))) {
                badUtf8++;
                i++;
                continue;
            }
            goodUtf8 += more > 0 ? 1 : 0;
            i += more + 1;
        }
    }

    private boolean continues(int from, int to) {
        for (int i = from; i <= to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private void countKorean() {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            if (i + 1 == bytes.length) {
                return;
            }
            int trail = bytes[i + 1] & 0xFF;
            if (lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 && trail <= 0xFE) {
                commonHangul++;
                i += 2;
            } else if (lead >= 0xA1 && lead <= 0xFD && trail >= 0xA1 && trail <= 0xFE) {
                i += 2; // symbols and Hanja: say nothing for or against
            } else if (lead >= 0x81 && lead <= 0xC6 && extended(trail)) {
                rareHangul++;
                i += 2;
            } else {
                badKorean++;
                i++;
            }
        }
    }

    private void countJapanese() {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
            } else if (lead >= 0xA1 && lead <= 0xDF) {
                // Half width; none stands alone among other letters, as an umlaut does.
                kana += halfWidth(i - 1) || halfWidth(i + 1) ? 1 : 0;
                i++;
            } else if (i + 1 == bytes.length) {
                return;
            } else {
                int trail = bytes[i + 1] & 0xFF;
                // From F0 on there are no characters that a bank writes.
                boolean pair = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xEF);
                boolean follows = trail >= 0x40 && trail != 0x7F && trail <= 0xFC;
                badJapanese += pair && follows ? 0 : 1;
                boolean hiragana = lead == 0x82 && trail >= 0x9F && trail <= 0xF1;
                boolean katakana = lead == 0x83 && trail <= 0x96;
                kana += hiragana || katakana ? 2 : 0;
                i += 2;
            }
        }
    }

    /** High bytes in rows of three and more, which Western words do not have, and high bytes that are signs there, beside a letter. */
    private void countLetters() {
        int run = 0;
        for (int i = 0; i <= bytes.length; i++) {
            int b = i < bytes.length ? bytes[i] & 0xFF : 0;
            if (b >= 0xC0 || b == 0xA8 || b == 0xB8) {
                run++;
                continue;
            }
            inRuns += run >= 3 ? run : 0;
            run = 0;
            signsInWords += SIGNS_OR_LETTERS.indexOf(b) >= 0 && b > 0 && (letterAt(i - 1) || letterAt(i + 1)) ? 1 : 0;
        }
    }

    private boolean letterAt(int i) {
        int b = i < 0 || i >= bytes.length ? 0 : bytes[i] & 0xFF;
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0xC0;
    }

    private boolean halfWidth(int i) {
        int b = i < 0 || i >= bytes.length ? 0 : bytes[i] & 0xFF;
        return b >= 0xA1 && b <= 0xDF;
    }

    private static boolean extended(int trail) {
        return (trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A) || (trail >= 0x81 && trail <= 0xA0);
    }
}
