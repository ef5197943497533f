package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.period.DayRange;
import dev.sallim.insight.Explanation.Figure;
import dev.sallim.ledger.BookFigures;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains the dashboard's numbers from the same reading that they are made of; rows are counted one by one, past the rollups. */
@Component
class Explanations {
    private final Readings readings;
    private final BookFigures figures;

    Explanations(Readings readings, BookFigures figures) {
        this.readings = readings;
        this.figures = figures;
    }

    Explanation of(BookAccess access, Question question) {
        CurrentDays current = readings.current(access, question.date());
        YearMonth month = question.month();
        DayRange days = month == null ? current.days() : CurrentDays.of(month);
        Reading reading = readings.of(access, question.date(), current, List.of(days));
        Asked asked = new Asked(figures, reading, question, days);
        BalanceExplanations balances = new BalanceExplanations(asked);
        SpanExplanations spans = new SpanExplanations(asked);
        return switch (question.figure()) {
            case NET_WORTH -> balances.netWorth();
            case NET_WORTH_CHANGE -> balances.change();
            case INCOME -> spans.ofClass(AccountClass.INCOME);
            case EXPENSE -> spans.ofClass(AccountClass.EXPENSE);
            case LEFT -> spans.left();
            case CATEGORY -> spans.category();
            case ACCOUNT -> balances.account();
            case WALLET -> balances.wallet();
        };
    }

    /**
     * @param month none: the period that the date is in
     * @param about the category, account or wallet
     */
    record Question(
            Figure figure,
            LocalDate date,
            @Nullable YearMonth month,
            @Nullable UUID about) {}
}
