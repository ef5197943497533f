package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import dev.sallim.core.period.PeriodRules;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The days that periods before one would have had, whether somebody drew them up or not: what averages are taken over. */
@Component
public class EarlierDays {
    private final Rules rules;
    private final Holidays holidays;
    private final PeriodSql periods;

    EarlierDays(Rules rules, Holidays holidays, PeriodSql periods) {
        this.rules = rules;
        this.holidays = holidays;
        this.periods = periods;
    }

    /** The days of the wallet's period that a day belongs to; where there is none, those that its rule would give it. */
    public DayRange around(BookAccess access, UUID wallet, LocalDate day) {
        return periods.on(access.book(), wallet, day)
                .map(Period::days)
                .orElseGet(() -> rule(access, wallet).containing(day));
    }

    /** How a wallet's days are cut: by its fixed rule, else by the month. */
    public PeriodRule rule(BookAccess access, UUID wallet) {
        return rules.of(access, wallet).fixed(holidays.workingDays(access)).orElseGet(PeriodRules::month);
    }

    /**
     * The latest first. By the wallet's rule where it is a fixed one; by the month for a pay cycle; else as long as the period itself.
     */
    public List<DayRange> before(BookAccess access, Period period, int many) {
        Rule rule = rules.of(access, period.walletId());
        Optional<PeriodRule> fixed = rule.fixed(holidays.workingDays(access));
        LocalDate start = period.startsOn();
        if (fixed.isPresent()) {
            List<DayRange> ranges = new ArrayList<>();
            DayRange range = fixed.get().containing(start.minusDays(1));
            for (int i = 0; i < many; i++) {
                ranges.add(range);
                range = fixed.get().before(range);
            }
            return ranges;
        }
        int days = period.days().days();
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> rule.kind() == RuleKind.PAY_CYCLE
                        ? new DayRange(
                                start.minusMonths(i), start.minusMonths(i - 1L).minusDays(1))
                        : new DayRange(
                                start.minusDays((long) days * i),
                                start.minusDays((long) days * (i - 1)).minusDays(1)))
                .toList();
    }
}
