package dev.sallim.platform.web;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses query strings that Spring would read with a shrug: unknown names, names given twice, broken encoding, NUL. */
final class QueryCheck {
    private QueryCheck() {}

    /** @param declared the names that the route takes, and whether each may come more than once */
    static void check(String query, Map<String, Boolean> declared) {
        Set<String> seen = new HashSet<>();
        for (int start = 0; start <= query.length(); ) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                checkPair(query.substring(start, end), declared, seen);
            }
            start = end + 1;
        }
    }

    private static void checkPair(String pair, Map<String, Boolean> declared, Set<String> seen) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        Boolean many = declared.get(name);
        if (many == null) {
            throw ProblemException.of(ErrorCode.UNKNOWN_PARAMETER).field(name, FieldCode.UNKNOWN);
        }
        if (!seen.add(name) && !many) {
            throw ProblemException.invalid(name, FieldCode.DUPLICATE);
        }
        if (equals >= 0 && decode(pair.substring(equals + 1)).indexOf('\0') >= 0) {
            throw ProblemException.invalid(name, FieldCode.BAD_CHARACTER);
        }
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.put((byte) (hex(text, i + 1) << 4 | hex(text, i + 2)));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(ErrorCode.MALFORMED_REQUEST);
        }
    }

    private static int hex(String text, int index) {
        int digit = index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw ProblemException.of(ErrorCode.MALFORMED_REQUEST);
        }
        return digit;
    }
}
