package dev.sallim.book;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.BookId;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * One set of accounts, shared by its members.
 *
 * @param currency what totals are converted to; changing it converts them, and rewrites no amount
 * @param zone decides what "today" is in this book
 */
public record Book(BookId id, String name, CommodityCode currency, ZoneId zone, DayOfWeek weekStart, int version) {}
