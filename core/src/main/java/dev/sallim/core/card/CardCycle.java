package dev.sallim.core.card;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The two days of the month that a credit card turns on, each 1 to 31 and clamped to the month's end: 31 is the last day
 * of every month.
 *
 * <p>A statement closes with its statement day, which belongs to it, and is due on the first payment day strictly after
 * that: a card with statement day 14 and payment day 1 is due on the 1st of the next month, with 14 and 27 in the same
 * month, and with 14 and 14 a month later. Where both days are clamped to the end of February (29 and 30, say), that
 * statement is due together with March's, for a bank does not ask for money on the day that it sums it up.
 */
public record CardCycle(int statementDay, int paymentDay) {
    public CardCycle {
        requireDay("statementDay", statementDay);
        requireDay("paymentDay", paymentDay);
    }

    /** The last statement whose day has come; on the statement day itself that is the one of today. */
    public CardStatement lastStatement(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate closed = clamped(month, statementDay);
        return statement(closed.isAfter(today) ? month.minusMonths(1) : month);
    }

    /** The statement that purchases of tomorrow go to. */
    public CardStatement nextStatement(LocalDate today) {
        return statement(YearMonth.from(lastStatement(today).to()).plusMonths(1));
    }

    private CardStatement statement(YearMonth month) {
        LocalDate to = clamped(month, statementDay);
        LocalDate from = clamped(month.minusMonths(1), statementDay).plusDays(1);
        LocalDate sameMonth = clamped(month, paymentDay);
        LocalDate due = sameMonth.isAfter(to) ? sameMonth : clamped(month.plusMonths(1), paymentDay);
        return new CardStatement(from, to, due);
    }

    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static void requireDay(String name, int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException(name + " is not a day of the month: " + day);
        }
    }
}
