package dev.sallim.planning.budget;

import dev.sallim.core.budget.Rollover;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.LineRequests.NewLine;
import dev.sallim.planning.budget.LineRequests.PutLine;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people send about budget lines against the chart of the book and the period. */
@Component
class LineChecks {
    private static final int LONGEST_NOTE = 500;

    private final BookCharts charts;
    private final Ids ids;

    LineChecks(BookCharts charts, Ids ids) {
        this.charts = charts;
        this.ids = ids;
    }

    Line line(BookAccess access, Period period, Line.Subject subject, @Nullable Line before, PutLine request) {
        BigDecimal plan = amount(access, period, "plan", request.plan());
        if (plan.signum() < 0) {
            throw ProblemException.invalid("plan.amount", FieldCode.OUT_OF_RANGE, 0, "10^24");
        }
        String note = request.note() == null ? "" : request.note();
        if (note.length() > LONGEST_NOTE) {
            throw ProblemException.invalid("note", FieldCode.TOO_LONG, LONGEST_NOTE);
        }
        if (note.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            throw ProblemException.invalid("note", FieldCode.BAD_CHARACTER);
        }
        if (request.accountId() != null) {
            requirePayer(access, period, request.accountId());
        }
        Line empty = before == null ? empty(ids.next(), period, subject) : before;
        return new Line(
                empty.id(),
                period.id(),
                subject.scope(),
                subject.targetId(),
                plan,
                empty.initialPlan(),
                request.rollover() == null ? Rollover.NONE : request.rollover(),
                request.accountId(),
                note);
    }

    /** A line of nothing. Where the period has begun, nothing was planned for it at first. */
    Line empty(UUID id, Period period, Line.Subject subject) {
        BigDecimal initial = period.status() == PeriodStatus.DRAFT ? null : BigDecimal.ZERO;
        return new Line(
                id,
                period.id(),
                subject.scope(),
                subject.targetId(),
                BigDecimal.ZERO,
                initial,
                Rollover.NONE,
                null,
                "");
    }

    /** An exact amount in the period's currency. */
    BigDecimal amount(BookAccess access, Period period, String path, @Nullable Money money) {
        Money given = required(path, money);
        if (!given.commodity().value().equals(period.currency())) {
            throw ProblemException.invalid(path + ".commodity", FieldCode.OTHER_COMMODITY, period.currency());
        }
        int scale = Comparing.home(charts.of(access.book()), period).scale();
        return switch (AmountText.check(given.amount(), scale)) {
            case AmountText.Exact(BigDecimal value) -> value;
            case AmountText.Refused(AmountText.Reason reason) ->
                throw reason == AmountText.Reason.TOO_MANY_DECIMALS
                        ? ProblemException.invalid(path + ".amount", FieldCode.TOO_MANY_DECIMALS, scale)
                        : ProblemException.invalid(path + ".amount", FieldCode.TOO_LARGE);
        };
    }

    static <T> T required(String path, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(path, FieldCode.REQUIRED);
        }
        return value;
    }

    /** The category of a path. */
    void requireCategory(BookAccess access, UUID category) {
        if (!isCategory(charts.of(access.book()), category)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
    }

    /** The category of a body. */
    void requireCategory(BookAccess access, String path, UUID category) {
        if (!isCategory(charts.of(access.book()), category)) {
            throw ProblemException.invalid(path, FieldCode.NOT_FOUND);
        }
    }

    private static boolean isCategory(Chart chart, UUID category) {
        return chart.account(category)
                .filter(found -> found.isCategory() && found.live() && found.role() == SystemRole.NONE)
                .isPresent();
    }

    Line.Subject subject(BookAccess access, NewLine request) {
        LineScope scope = required("scope", request.scope());
        if (scope == LineScope.ALL) {
            if (request.id() != null) {
                throw ProblemException.invalid("id", FieldCode.NOT_WITH, "scope ALL");
            }
            return new Line.Subject(scope, null);
        }
        UUID id = required("id", request.id());
        Chart chart = charts.of(access.book());
        boolean there = switch (scope) {
            case CATEGORY -> isCategory(chart, id);
            case TAG -> chart.tag(id).filter(Chart.Tag::live).isPresent();
            case ACCOUNT ->
                chart.account(id)
                        .filter(found -> found.holdsMoney() && found.live())
                        .isPresent();
            case ALL -> true;
        };
        if (!there) {
            throw ProblemException.invalid("id", FieldCode.NOT_FOUND);
        }
        return new Line.Subject(scope, id);
    }

    private void requirePayer(BookAccess access, Period period, UUID account) {
        boolean there = charts.of(access.book())
                .account(account)
                .filter(found -> found.holdsMoney() && found.live())
                .filter(found ->
                        found.wallet() != null && found.wallet().value().equals(period.walletId()))
                .isPresent();
        if (!there) {
            throw ProblemException.invalid("accountId", FieldCode.NOT_FOUND);
        }
    }
}
