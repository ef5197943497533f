package dev.sallim.planning.budget;

import dev.sallim.core.budget.PastAmounts;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.LineRequests.Fill;
import dev.sallim.planning.budget.Lines.Open;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.planning.period.EarlierDays;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Fills the plan of a period in one step: from the one before, from what was spent, from what recurs, or from a goal. Lines that the source does not have stay. */
@Service
class Filling {
    private static final int USUAL = 3;
    private static final int MOST = 24;

    private final Operations operations;
    private final Lines lines;
    private final LineSql sql;
    private final Comparing comparing;
    private final Sources sources;

    Filling(Operations operations, Lines lines, LineSql sql, Comparing comparing, Sources sources) {
        this.operations = operations;
        this.lines = lines;
        this.sql = sql;
        this.comparing = comparing;
        this.sources = sources;
    }

    @Component("fillingSources")
    record Sources(
            PeriodReader periods, EarlierDays earlier, BookCharts charts, LineChecks checks, PlannedAhead outlook) {}

    /** @param lines how many got another plan than they had */
    record Filled(int lines) {}

    Written<Filled> fill(BookAccess access, IdempotencyKey key, UUID periodId, Fill request) {
        LineRequests.Source source = LineChecks.required("from", request.from());
        int many = request.periods() == null ? USUAL : request.periods();
        if (many < 1 || many > MOST) {
            throw ProblemException.invalid("periods", FieldCode.OUT_OF_RANGE, 1, MOST);
        }
        return operations.once(access, key, Lines.KIND + ".filled", Filled.class, operation -> {
            Open open = lines.open(operation, periodId);
            Map<Line.Subject, Line> plans = switch (source) {
                case PREVIOUS -> previous(access, open);
                case AVERAGE -> average(access, open, many);
                case RECURRING -> planned(open, sources.outlook().recurring(access, open.period()));
                case GOAL -> goal(access, open, request);
            };
            plans.entrySet()
                    .removeIf(entry -> open.of(entry.getKey())
                            .filter(line -> line.says(entry.getValue()))
                            .isPresent());
            lines.plan(open, plans);
            return new Filled(plans.size());
        });
    }

    private Map<Line.Subject, Line> previous(BookAccess access, Open open) {
        Period period = open.period();
        Period before = sources.periods()
                .before(access, period.walletId(), period.startsOn())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOTHING_TO_FILL));
        if (!before.currency().equals(period.currency())) {
            throw ProblemException.of(ErrorCode.NOTHING_TO_FILL);
        }
        Chart chart = sources.charts().of(access.book());
        Map<Line.Subject, Line> plans = new LinkedHashMap<>();
        for (Line old : Plan.of(chart, sql.of(access.book(), before.id()), comparing.merged(access))
                .bySubject()
                .values()) {
            Line base = base(open, old.subject());
            plans.put(
                    old.subject(),
                    new Line(
                            base.id(),
                            period.id(),
                            old.scope(),
                            old.targetId(),
                            old.plan(),
                            base.initialPlan(),
                            old.rollover(),
                            old.paidFrom(),
                            old.note()));
        }
        return plans;
    }

    private Map<Line.Subject, Line> average(BookAccess access, Open open, int many) {
        Period period = open.period();
        List<DayRange> ranges = sources.earlier().before(access, period, many);
        List<Actuals> past = new ArrayList<>();
        for (DayRange range : ranges.reversed()) {
            past.add(comparing.ofCategories(access, period, range));
        }
        Chart chart = sources.charts().of(access.book());
        int scale = Comparing.home(chart, period).scale();
        Map<Line.Subject, Line> plans = new LinkedHashMap<>();
        for (Chart.Account category : Comparing.planned(chart)) {
            UUID id = category.id().value();
            BigDecimal average = PastAmounts.average(
                            past.stream().map(actuals -> actuals.net(id)).toList(), many, scale)
                    .orElse(BigDecimal.ZERO)
                    .max(BigDecimal.ZERO);
            Line base = base(open, Line.Subject.category(id));
            if (average.signum() > 0 || base.plan().signum() > 0) {
                plans.put(base.subject(), base.withPlan(average));
            }
        }
        return plans;
    }

    private Map<Line.Subject, Line> goal(BookAccess access, Open open, Fill request) {
        UUID goal = LineChecks.required("goalId", request.goalId());
        UUID category = LineChecks.required("categoryId", request.categoryId());
        sources.checks().requireCategory(access, "categoryId", category);
        BigDecimal income = incomePlanned(access, open);
        Money needed = sources.outlook().goal(access, open.period(), goal, income);
        return planned(open, Map.of(category, needed.amount()));
    }

    private BigDecimal incomePlanned(BookAccess access, Open open) {
        Chart chart = sources.charts().of(access.book());
        return open.lines().stream()
                .filter(line -> isIncome(chart, line.targetId()))
                .map(Line::plan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isIncome(Chart chart, @Nullable UUID target) {
        return target != null
                && chart.account(target)
                        .filter(found -> found.accountClass() == AccountClass.INCOME)
                        .isPresent();
    }

    private Map<Line.Subject, Line> planned(Open open, Map<UUID, BigDecimal> amounts) {
        Map<Line.Subject, Line> plans = new LinkedHashMap<>();
        amounts.forEach((category, amount) -> {
            Line base = base(open, Line.Subject.category(category));
            plans.put(base.subject(), base.withPlan(amount));
        });
        return plans;
    }

    private Line base(Open open, Line.Subject subject) {
        return open.of(subject)
                .orElseGet(() -> sources.checks().empty(open.operation().nextId(), open.period(), subject));
    }
}
