package dev.sallim.book;

import dev.sallim.core.money.CommodityCode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A book that is about to be made.
 *
 * @param guide open where somebody will be led through the first steps
 */
public record NewBook(
        String name,
        CommodityCode currency,
        ZoneId zone,
        DayOfWeek weekStart,
        @Nullable Payday payday,
        Guide guide) {
    /** Nothing is known of its payday yet. */
    public static NewBook of(String name, CommodityCode currency, ZoneId zone, DayOfWeek weekStart, Guide guide) {
        return new NewBook(name, currency, zone, weekStart, null, guide);
    }

    /** With the settings of another one, to begin anew. */
    public static NewBook like(Book old) {
        return new NewBook(old.name(), old.currency(), old.zone(), old.weekStart(), old.payday(), Guide.OPEN);
    }
}
