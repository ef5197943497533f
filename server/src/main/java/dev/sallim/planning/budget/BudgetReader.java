package dev.sallim.planning.budget;

import dev.sallim.planning.period.Period;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Budgets for whoever watches them. */
@Component
public class BudgetReader {
    private final Comparing comparing;

    BudgetReader(Comparing comparing) {
        this.comparing = comparing;
    }

    /** The plan of a period beside what happened, with all of its lines. */
    public BudgetView of(BookAccess access, Period period, LocalDate today) {
        return comparing.of(access, period, today);
    }
}
