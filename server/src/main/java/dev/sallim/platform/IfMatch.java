package dev.sallim.platform;

/**
 * The version of an object that the caller saw last, from the header {@code If-Match}. As a controller argument it is
 * required (missing: 428); declare {@code Optional<IfMatch>} where it is not.
 */
public record IfMatch(long version) {
    /** Refuses with 412 where the object has moved on. */
    public void check(long current) {
        if (version != current) {
            throw ProblemException.of(ErrorCode.VERSION_STALE);
        }
    }
}
