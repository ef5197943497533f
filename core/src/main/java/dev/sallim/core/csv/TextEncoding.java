package dev.sallim.core.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which banks write text files. A byte order mark is skipped in every Unicode encoding. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    /** Windows code page 949: a superset of EUC-KR with all 11,172 syllables. */
    MS949(Charset.forName("x-windows-949")),
    EUC_KR(Charset.forName("EUC-KR")),
    /** Windows code page 932: Shift_JIS with what Microsoft added. */
    SHIFT_JIS(Charset.forName("windows-31j")),
    /** A superset of GBK and GB 2312. */
    GB18030(Charset.forName("GB18030")),
    ISO_8859_1(StandardCharsets.ISO_8859_1),
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** Central Europe: Polish, Czech, Slovak, Hungarian and their neighbours. */
    WINDOWS_1250(Charset.forName("windows-1250")),
    ISO_8859_2(Charset.forName("ISO-8859-2")),
    /** Cyrillic. */
    WINDOWS_1251(Charset.forName("windows-1251")),
    /** Turkish. */
    WINDOWS_1254(Charset.forName("windows-1254"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }
}
