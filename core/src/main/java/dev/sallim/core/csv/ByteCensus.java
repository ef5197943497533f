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
        WESTERN_WINDOWS,
        WESTERN
    }

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

    private ByteCensus(byte[] bytes) {
        this.bytes = bytes;
    }

    static ByteCensus of(byte[] bytes) {
        ByteCensus census = new ByteCensus(bytes);
        census.countBytes();
        census.countUtf8();
        census.countKorean();
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
        return korean() ? Verdict.KOREAN : western();
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

    private static boolean extended(int trail) {
        return (trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A) || (trail >= 0x81 && trail <= 0xA0);
    }
}
