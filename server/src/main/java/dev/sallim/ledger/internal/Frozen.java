package dev.sallim.ledger.internal;

import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;

/** The refusal of a write that touches a frozen day, naming the last of them and what closed it. */
public final class Frozen {
    public static final String STATE = "SL003";
    private static final int DAY = 10;

    private Frozen() {}

    /** From the detail that the functions give: a day, a blank, and the name of what froze it. */
    public static ProblemException refusal(DatabaseException e) {
        String detail = e.detail().orElse("");
        String day = detail.substring(0, Math.min(DAY, detail.length()));
        String by = detail.substring(day.length()).strip();
        return ProblemException.of(ErrorCode.PERIOD_CLOSED, day, by.isEmpty() ? day : by);
    }
}
