package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A rate of a book: one {@code from} is worth {@code rate} {@code to}. */
record StoredRate(
        CommodityCode from,
        CommodityCode to,
        LocalDate day,
        BigDecimal rate,
        RateSource source,
        int version,
        Instant updatedAt) {}
