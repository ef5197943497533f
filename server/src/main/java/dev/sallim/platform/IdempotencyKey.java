package dev.sallim.platform;

import java.util.Arrays;

/**
 * Names one intended write, so that a retry is recognised. A controller argument.
 *
 * @param key the client's, or one made here where the client sent none
 * @param requestHash SHA-256 of method, path, query and raw body
 * @param given whether the client sent it
 */
public record IdempotencyKey(String key, byte[] requestHash, boolean given) {
    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that
                && key.equals(that.key)
                && given == that.given
                && Arrays.equals(requestHash, that.requestHash);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(requestHash);
    }

    @Override
    public String toString() {
        return "IdempotencyKey[" + key + "]";
    }
}
