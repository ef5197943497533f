package dev.sallim.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * What a write changes of one position; a change of 0 is kept, because the position's guards are still to be asked.
 *
 * @param earliest the earliest day, old or new, on which the write touches the position: the one to compare with
 *     {@code frozen_through}
 */
public record PositionDelta(UUID account, UUID commodity, BigDecimal quantity, LocalDate earliest) {
    /** The order in which positions are locked. */
    public static final Comparator<PositionDelta> KEY_ORDER = Comparator.comparing(
                    PositionDelta::account, UuidOrder.UNSIGNED)
            .thenComparing(PositionDelta::commodity, UuidOrder.UNSIGNED);

    PositionDelta plus(PositionDelta other) {
        return new PositionDelta(
                account,
                commodity,
                quantity.add(other.quantity),
                earliest.isBefore(other.earliest) ? earliest : other.earliest);
    }
}
