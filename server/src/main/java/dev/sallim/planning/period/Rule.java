package dev.sallim.planning.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sallim.core.period.PeriodRule;
import dev.sallim.core.period.PeriodRules;
import dev.sallim.core.period.Shift;
import dev.sallim.core.period.WorkingDays;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proposes the next period of a wallet. It only proposes: the days of a period are fixed when it is activated.
 *
 * @param day of MONTH_FROM_DAY 1 to 31, of SEMI_MONTH 1 to 15 (none: 1), of PAY_CYCLE the expected payday (none: learned)
 * @param weeks of WEEKS
 * @param anchor the first day of some period: of WEEKS, and of QUARTER and YEAR where they do not begin in January
 * @param shift what happens to a first day on a weekend or holiday
 * @param categoryId of PAY_CYCLE: the income category of the salary
 * @param autoDraft whether activating a period makes the draft of the next
 */
public record Rule(
        RuleKind kind,
        @Nullable Integer day,
        @Nullable Integer weeks,
        @Nullable LocalDate anchor,
        Shift shift,
        @Nullable UUID categoryId,
        boolean autoDraft) {
    static Rule calendarMonth() {
        return new Rule(RuleKind.MONTH, null, null, null, Shift.NONE, null, false);
    }

    /** The partition of all days that it is; empty where periods follow salaries or hands. */
    @JsonIgnore
    public Optional<PeriodRule> fixed(WorkingDays workingDays) {
        return switch (kind) {
            case MONTH -> Optional.of(PeriodRules.month());
            case MONTH_FROM_DAY ->
                Optional.of(PeriodRules.monthFromDay(Objects.requireNonNull(day), shift, workingDays));
            case WEEKS -> Optional.of(PeriodRules.weeks(Objects.requireNonNull(weeks), Objects.requireNonNull(anchor)));
            case SEMI_MONTH -> Optional.of(PeriodRules.semiMonth(day == null ? 1 : day, shift, workingDays));
            case QUARTER -> Optional.of(PeriodRules.quarter(anchor));
            case YEAR -> Optional.of(PeriodRules.year(anchor));
            case PAY_CYCLE, CUSTOM -> Optional.empty();
        };
    }
}
