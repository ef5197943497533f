package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rate as the API shows it: on that day one {@code from} was worth {@code rate} {@code to}.
 *
 * @param rate exact, as text
 */
record RateView(
        CommodityCode from,
        CommodityCode to,
        LocalDate day,
        String rate,
        RateSource source,
        int version,
        Instant updatedAt) {
    static RateView of(StoredRate stored) {
        return new RateView(
                stored.from(),
                stored.to(),
                stored.day(),
                stored.rate().stripTrailingZeros().toPlainString(),
                stored.source(),
                stored.version(),
                stored.updatedAt());
    }
}
