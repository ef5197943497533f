package dev.sallim.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes an instant exactly as {@link Instant#toString} does, without the formatter that it asks: a page has a hundred of them. */
final class InstantText {
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final int LONGEST = "2026-11-21T03:00:00.123456789Z".length();
    private static final int GROUP = 1000;

    private InstantText() {}

    static String of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return instant.toString(); // A year of another length than four digits.
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        byte[] text = new byte[LONGEST];
        digits(text, 0, 4, time.getYear());
        part(text, 4, '-', time.getMonthValue());
        part(text, 7, '-', time.getDayOfMonth());
        part(text, 10, 'T', time.getHour());
        part(text, 13, ':', time.getMinute());
        part(text, 16, ':', time.getSecond());
        int length = fraction(text, 19, instant.getNano());
        text[length++] = 'Z';
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** In groups of three digits, as many as it needs. */
    private static int fraction(byte[] text, int at, int nanos) {
        if (nanos == 0) {
            return at;
        }
        int digits = 9;
        int value = nanos;
        while (value % GROUP == 0) {
            value /= GROUP;
            digits -= 3;
        }
        text[at] = '.';
        digits(text, at + 1, digits, value);
        return at + 1 + digits;
    }

    private static void part(byte[] text, int at, char separator, int value) {
        text[at] = (byte) separator;
        digits(text, at + 1, 2, value);
    }

    private static void digits(byte[] text, int at, int count, int value) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
