package dev.sallim.book;

import dev.sallim.core.money.CommodityCode;
import java.time.DayOfWeek;
import java.time.ZoneId;

/** A book that is about to be made. */
public record NewBook(String name, CommodityCode currency, ZoneId zone, DayOfWeek weekStart) {}
