package dev.sallim.core.period;

/**
 * The next period as a rule sees it. Its days are fixed only when somebody activates it.
 *
 * @param bridging it fills the days between the last period and the first one of the rule
 * @param estimated it rests on a salary that has not been posted yet
 */
public record Proposal(DayRange days, boolean bridging, boolean estimated) {}
