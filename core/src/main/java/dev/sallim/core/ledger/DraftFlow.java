package dev.sallim.core.ledger;

/** A flow before it is posted: it has a kind already, but its sides are in no wallet yet. */
public record DraftFlow(DraftSide from, DraftSide to) {
    public TransactionKind kind() {
        CommodityPair pair =
                CommodityPair.of(from.commodity().equals(to.commodity()), from.commodityKind(), to.commodityKind());
        return KindTable.kind(
                from.party().accountClass(),
                from.party().role(),
                to.party().accountClass(),
                to.party().role(),
                pair);
    }
}
