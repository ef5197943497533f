package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * One object of the chart as its table holds it. Its JSON is what the journal keeps, so the order of the fields is fixed and everything
 * that an undo has to bring back is in it.
 */
sealed interface ChartRow permits WalletRow, AccountRow, PayeeRow, TagRow, KeptRow {
    UUID id();

    String name();

    Life life();

    @JsonIgnore
    ObjectKind kindOfObject();

    @JsonIgnore
    default int version() {
        return life().version();
    }
}
