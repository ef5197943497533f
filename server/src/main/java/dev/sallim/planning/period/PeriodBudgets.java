package dev.sallim.planning.period;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;

/** What a period's budget has to do when the period moves on, in the same transaction. */
public interface PeriodBudgets {
    /** The plan of the draft is kept as the initial one; categories without a line get one of nothing. */
    void activated(BookTransaction transaction, BookAccess access, Period period);

    /** The comparison as it stands, as JSON: no write can touch the period's days any more. */
    String closing(BookTransaction transaction, BookAccess access, Period period);
}
