package dev.sallim.core.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One end of a flow before it is posted. A state left out is {@link ClearingState#CLEARED} on a holding. */
public record DraftSide(
        Party party,
        UUID commodity,
        CommodityKind commodityKind,
        BigDecimal amount,
        @Nullable ClearingState state) {
    public DraftSide {
        if (state != null && !party.accountClass().isHolding()) {
            throw new IllegalArgumentException("a side of class " + party.accountClass() + " has no clearing state");
        }
    }

    FlowSide in(UUID wallet) {
        ClearingState kept = state == null && party.accountClass().isHolding() ? ClearingState.CLEARED : state;
        return new FlowSide(party.account(), commodity, amount, kept, wallet);
    }
}
