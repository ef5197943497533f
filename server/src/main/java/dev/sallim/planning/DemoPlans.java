package dev.sallim.planning;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Plans the year of a demo's household, by the same tables and comparisons as people's own plans. */
public interface DemoPlans {
    /** Part of the operation that fills the demo's book, in the transaction that makes it: the first wallet gets a year of periods. */
    void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans);

    /**
     * @param payday its periods begin on this day of the month
     * @param closed how many periods are closed; one more is active and one is a draft
     * @param today the active period is the one of a week ago: so the last days of the demo can always be changed
     */
    record Plans(int payday, int closed, LocalDate today, Locale language, List<Planned> lines) {
        public Plans {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param category of expense, by name
     * @param saved whether what is left of it goes on to the next period
     */
    record Planned(String category, BigDecimal plan, boolean saved) {}
}
