package dev.sallim.core.csv;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers equal rows within one account of one file: 0 for the first row with a fingerprint, 1 for its twin. About 250 bytes for
 * each row of the file.
 */
public final class TwinNumbers {

    private record Key(String account, RowFingerprint fingerprint) {}

    private final Map<Key, Integer> next = new HashMap<>();

    /** The number for the next row with this fingerprint. */
    public int next(String account, RowFingerprint fingerprint) {
        return next.merge(new Key(account, fingerprint), 1, Integer::sum) - 1;
    }
}
