package dev.sallim.core.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * The order in which PostgreSQL sorts {@code uuid}: by bytes, unsigned.
 *
 * <p>{@link UUID#compareTo} compares signed halves and puts {@code 8...} before {@code 0...}. Locks taken in that order
 * by one path, and in PostgreSQL's by another, would deadlock.
 */
public final class UuidOrder {
    public static final Comparator<UUID> UNSIGNED = UuidOrder::compare;

    private UuidOrder() {}

    public static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
