package dev.sallim.planning.installment;

import dev.sallim.ledger.Chart;
import java.util.UUID;

/** The decimals that amounts of a book's commodities have. */
final class Scales {
    private Scales() {}

    static int of(Chart chart, UUID commodity) {
        return chart.commodity(commodity)
                .orElseThrow(() -> new IllegalStateException("the book has no commodity " + commodity))
                .scale();
    }
}
