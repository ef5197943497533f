package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.insight.Explanation.Figure;
import dev.sallim.ledger.BookFigures;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;
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
        YearMonth now = YearMonth.from(question.date());
        YearMonth first = question.figure() == Figure.NET_WORTH_CHANGE ? now.minusMonths(1) : question.month();
        Reading reading = readings.of(
                access, question.date(), Stream.of(first, now).distinct().toList());
        Asked asked = new Asked(figures, reading, question);
        BalanceExplanations balances = new BalanceExplanations(asked);
        MonthExplanations months = new MonthExplanations(asked);
        return switch (question.figure()) {
            case NET_WORTH -> balances.netWorth();
            case NET_WORTH_CHANGE -> balances.change();
            case INCOME -> months.ofClass(AccountClass.INCOME);
            case EXPENSE -> months.ofClass(AccountClass.EXPENSE);
            case LEFT -> months.left();
            case CATEGORY -> months.category();
            case ACCOUNT -> balances.account();
            case WALLET -> balances.wallet();
        };
    }

    /**
     * @param month that of the date unless it is a number of an earlier one
     * @param about the category, account or wallet
     */
    record Question(
            Figure figure,
            LocalDate date,
            YearMonth month,
            @Nullable UUID about) {}
}
