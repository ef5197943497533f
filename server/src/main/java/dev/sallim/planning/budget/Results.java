package dev.sallim.planning.budget;

import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.BudgetView.Totals;
import dev.sallim.planning.budget.PeriodResult.PeriodResults;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What came of the last periods of a wallet: closed ones by what they were closed with, read at once; the active one as it stands. */
@Service
class Results {
    static final int MOST = 36;

    private final PeriodReader periods;
    private final Comparing comparing;
    private final BookCharts charts;
    private final JsonMapper json;
    private final Clock clock;

    Results(PeriodReader periods, Comparing comparing, BookCharts charts, JsonMapper json, Clock clock) {
        this.periods = periods;
        this.comparing = comparing;
        this.charts = charts;
        this.json = json;
        this.clock = clock;
    }

    PeriodResults of(BookAccess access, UUID wallet, int last) {
        if (last < 1 || last > MOST) {
            throw ProblemException.invalid("last", FieldCode.OUT_OF_RANGE, 1, MOST);
        }
        if (charts.of(access.book()).wallet(wallet).filter(Chart.Wallet::live).isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        // One more: the last of all may be a draft.
        List<Period> lived = periods.latest(access, wallet, last + 1).stream()
                .filter(period -> period.status() != PeriodStatus.DRAFT)
                .limit(last)
                .toList();
        Map<UUID, String> closed =
                periods.closingTotals(access, lived.stream().map(Period::id).toList());
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        return new PeriodResults(lived.reversed().stream()
                .map(period -> PeriodResult.of(period, totals(access, period, closed.get(period.id()), today)))
                .toList());
    }

    private Totals totals(BookAccess access, Period period, @Nullable String closed, LocalDate today) {
        return closed == null ? comparing.of(access, period, today).totals() : json.readValue(closed, Totals.class);
    }
}
