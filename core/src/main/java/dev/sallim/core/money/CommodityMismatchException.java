package dev.sallim.core.money;

/** Two amounts of different commodities were added, subtracted or compared, which is a bug of the caller. */
public final class CommodityMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient CommodityCode first;
    private final transient CommodityCode second;

    public CommodityMismatchException(CommodityCode first, CommodityCode second) {
        super("commodities differ: " + first + " and " + second);
        this.first = first;
        this.second = second;
    }

    public CommodityCode first() {
        return first;
    }

    public CommodityCode second() {
        return second;
    }
}
