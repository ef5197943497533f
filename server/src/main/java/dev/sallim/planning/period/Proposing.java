package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PayCycle;
import dev.sallim.core.period.Proposal;
import dev.sallim.core.period.Proposals;
import dev.sallim.core.period.WorkingDays;
import dev.sallim.ledger.BookCharts;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes the period that follows the latest one of a wallet. It makes nothing. */
@Component
class Proposing {
    /** Salaries that a pay cycle learns from. */
    private static final int DAYS_BACK = 400;

    private static final int DAYS_AHEAD = 60;

    private final Rules rules;
    private final RuleSql sql;
    private final PeriodSql periods;
    private final Holidays holidays;
    private final BookCharts charts;

    Proposing(Rules rules, RuleSql sql, PeriodSql periods, Holidays holidays, BookCharts charts) {
        this.rules = rules;
        this.sql = sql;
        this.periods = periods;
        this.holidays = holidays;
        this.charts = charts;
    }

    void requireWallet(BookAccess access, UUID wallet) {
        rules.requireWallet(access, wallet);
    }

    boolean makesDrafts(BookAccess access, UUID wallet) {
        return rules.of(access, wallet).autoDraft();
    }

    Proposal next(BookAccess access, UUID wallet, LocalDate today) {
        Rule rule = rules.of(access, wallet);
        DayRange last = periods.latest(access.book(), wallet, 1).stream()
                .findFirst()
                .map(Period::days)
                .orElse(null);
        WorkingDays working = holidays.workingDays(access);
        return switch (rule.kind()) {
            case PAY_CYCLE -> payCycle(access, wallet, rule, working, last, today);
            case CUSTOM -> Proposals.custom(last, today);
            default -> Proposals.next(rule.fixed(working).orElseThrow(), last == null ? null : last.last(), today);
        };
    }

    private Proposal payCycle(
            BookAccess access, UUID wallet, Rule rule, WorkingDays working, @Nullable DayRange last, LocalDate today) {
        UUID category = rule.categoryId();
        LocalDate around = last == null ? today : last.last();
        List<LocalDate> salaries = category == null
                ? List.of()
                : sql.paydays(
                        access.book(),
                        wallet,
                        charts.of(access.book()).withDescendants(category),
                        around.minusDays(DAYS_BACK),
                        around.plusDays(DAYS_AHEAD));
        return new PayCycle(rule.day(), rule.shift(), working).next(last, salaries, today);
    }
}
