package dev.sallim.book;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.BookId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One set of accounts, shared by its members.
 *
 * @param currency what totals are converted to; changing it converts them, and rewrites no amount
 * @param zone decides what "today" is in this book
 * @param payday what its owner said of it, for plans to begin with; nothing depends on it yet
 */
public record Book(
        BookId id,
        String name,
        CommodityCode currency,
        ZoneId zone,
        DayOfWeek weekStart,
        @Nullable Payday payday,
        Guide guide,
        int version) {}
