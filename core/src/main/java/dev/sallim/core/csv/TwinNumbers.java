package dev.sallim.core.csv;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers equal rows within one account of one file: 0 for the first row with a fingerprint, 1 for its twin. Memory: about 100 bytes for
 * each row of the file.
 */
public final class TwinNumbers {

    /** Half of the fingerprint's bits are plenty within one file. */
    private record Key(String account, long first, long second) {}

    private final Map<Key, Integer> next = new HashMap<>();

    /** The number for the next row with this fingerprint. */
    public int next(String account, RowFingerprint fingerprint) {
        return next.merge(key(account, fingerprint), 1, Integer::sum) - 1;
    }

    private static Key key(String account, RowFingerprint fingerprint) {
        String hex = fingerprint.hex();
        return new Key(account, Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
