package dev.sallim.core.card;

import java.time.LocalDate;

/** The days of a statement, both ends included, and the day on which it is to be paid. */
public record CardStatement(LocalDate from, LocalDate to, LocalDate due) {}
