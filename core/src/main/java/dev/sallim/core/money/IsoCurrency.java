package dev.sallim.core.money;

/** A currency of ISO 4217: its code, the decimals it is written with, and whether somebody still pays with it. */
public record IsoCurrency(CommodityCode code, int scale, boolean current) {}
