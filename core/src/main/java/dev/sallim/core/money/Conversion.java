package dev.sallim.core.money;

import java.time.LocalDate;

/** Into what a total is converted: the commodity, its decimals, the day whose rates count, and who knows them. */
public record Conversion(CommodityCode target, int scale, LocalDate day, Rates rates) {
    public Conversion {
        if (scale < 0) {
            throw new IllegalArgumentException("scale is negative: " + scale);
        }
    }

    /** Into a currency of ISO 4217, by its own decimals. */
    public static Conversion into(CommodityCode currency, LocalDate day, Rates rates) {
        int scale = Currencies.scaleOf(currency)
                .orElseThrow(() -> new IllegalArgumentException("not a currency of ISO 4217: " + currency));
        return new Conversion(currency, scale, day, rates);
    }
}
