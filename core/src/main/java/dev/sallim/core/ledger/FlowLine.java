package dev.sallim.core.ledger;

/** A flow as it is stored: what leaves one account and enters another, equal where the commodity is the same. */
public record FlowLine(FlowSide from, FlowSide to) {
    public FlowLine {
        if (from.commodity().equals(to.commodity()) && from.amount().compareTo(to.amount()) != 0) {
            throw new IllegalArgumentException(
                    "a flow of one commodity has two amounts: " + from.amount() + " and " + to.amount());
        }
    }
}
