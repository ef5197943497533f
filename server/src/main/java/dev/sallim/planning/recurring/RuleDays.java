package dev.sallim.planning.recurring;

import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;

/** The days of a rule that somebody asks about without making an item of it. */
public final class RuleDays {
    private RuleDays() {}

    /** From its first day to another one; a rule that is none is refused by the name of the field. */
    public static List<LocalDate> between(String field, String rule, LocalDate startsOn, LocalDate to) {
        ProblemException problem = ProblemException.invalid(field, FieldCode.MALFORMED);
        Recurrence read = RecurringDraft.rule(rule, problem);
        if (read == null) {
            throw ProblemException.invalid(field, FieldCode.MALFORMED);
        }
        return read.between(startsOn, startsOn, to);
    }
}
