package dev.sallim.planning.alert;

/** On which side of its threshold a figure is told of. */
public enum AlertDirection {
    /** More than the threshold. */
    OVER,
    /** Less than the threshold. */
    UNDER,
    /** Spending that is ahead of the share of the period's days that have passed, by more than the threshold. */
    PACE
}
