package dev.sallim.planning.alert;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.alert.AlertRequests.AlertEdit;
import dev.sallim.planning.alert.AlertRequests.NewAlert;
import dev.sallim.planning.alert.AlertRule.AlertThreshold;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people send about alerts; every mistake is named by its path. */
@Component
class AlertChecks {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 24;

    private final BookCharts charts;

    AlertChecks(BookCharts charts) {
        this.charts = charts;
    }

    AlertRule made(BookAccess access, UUID id, NewAlert request, Instant at) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = name(problem, request.name());
        AlertScope scope = needed(problem, "scope", request.scope());
        AlertDirection direction = needed(problem, "direction", request.direction());
        AlertThreshold threshold = needed(problem, "threshold", request.threshold());
        return checked(
                access,
                problem,
                new AlertRule(
                        id, name, scope, request.walletId(), request.categoryId(), direction, threshold, 1, at, at));
    }

    AlertRule edited(BookAccess access, AlertRule before, AlertEdit request) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = request.name().isAbsent()
                ? before.name()
                : name(problem, request.name().or(null));
        AlertRule after = new AlertRule(
                before.id(),
                name,
                before.scope(),
                before.walletId(),
                before.categoryId(),
                request.direction().orRequired("direction", before.direction()),
                request.threshold().orRequired("threshold", before.threshold()),
                before.version(),
                before.createdAt(),
                before.updatedAt());
        return after.sameLine(before) ? after : checked(access, problem, after);
    }

    private AlertRule checked(BookAccess access, ProblemException problem, AlertRule rule) {
        Chart chart = charts.of(access.book());
        AlertScope scope = rule.scope();
        if (rule.walletId() == null && scope != AlertScope.ALLOWANCE) {
            throw problem.field("walletId", FieldCode.REQUIRED);
        }
        if (rule.categoryId() != null && scope != AlertScope.BUDGET) {
            problem.field("categoryId", FieldCode.NOT_WITH, "scope " + scope);
        } else if (rule.categoryId() != null) {
            category(problem, chart, rule.categoryId());
        }
        if (rule.direction() == AlertDirection.PACE && scope != AlertScope.BUDGET) {
            problem.field("direction", FieldCode.NOT_WITH, "scope " + scope);
        }
        String currency = currency(access, problem, chart, rule.walletId());
        AlertThreshold threshold = threshold(problem, scope, rule.threshold(), currency);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new AlertRule(
                rule.id(),
                rule.name(),
                scope,
                rule.walletId(),
                rule.categoryId(),
                rule.direction(),
                threshold,
                rule.version(),
                rule.createdAt(),
                rule.updatedAt());
    }

    private static void category(ProblemException problem, Chart chart, UUID id) {
        Chart.Account category = chart.account(id)
                .filter(found -> found.isCategory() && found.live())
                .orElse(null);
        if (category == null) {
            problem.field("categoryId", FieldCode.NOT_FOUND);
        } else if (!chart.categoriesOf(AccountClass.EXPENSE).contains(id)) {
            problem.field("categoryId", FieldCode.OTHER_CLASS);
        }
    }

    private static String currency(BookAccess access, ProblemException problem, Chart chart, @Nullable UUID wallet) {
        if (wallet == null) {
            return access.currency();
        }
        return WalletSums.home(chart, wallet)
                .map(found -> found.code().value())
                .orElseThrow(() -> problem.field("walletId", FieldCode.NOT_FOUND));
    }

    private static AlertThreshold threshold(
            ProblemException problem, AlertScope scope, AlertThreshold given, String currency) {
        BigDecimal percent = given.percent();
        BigDecimal amount = given.amount();
        if (percent != null && (amount != null || given.commodity() != null)) {
            throw problem.field("threshold.percent", FieldCode.NOT_WITH, "amount");
        }
        if (percent != null) {
            if (scope == AlertScope.WALLET) {
                problem.field("threshold.percent", FieldCode.NOT_WITH, "scope " + scope);
            }
            if (percent.signum() <= 0
                    || percent.compareTo(MOST_PERCENT) > 0
                    || percent.stripTrailingZeros().scale() > MOST_DECIMALS) {
                problem.field("threshold.percent", FieldCode.OUT_OF_RANGE, 0, MOST_PERCENT);
            }
            return new AlertThreshold(null, null, percent);
        }
        if (amount == null) {
            throw problem.field("threshold.amount", FieldCode.REQUIRED);
        }
        if (!currency.equals(given.commodity())) {
            throw problem.field("threshold.commodity", FieldCode.OTHER_COMMODITY, currency);
        }
        int scale = Currencies.scaleOf(CommodityCode.of(currency)).orElse(0);
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw problem.field("threshold.amount", FieldCode.TOO_LARGE);
        }
        if (!(AmountText.check(amount, scale) instanceof AmountText.Exact)) {
            problem.field("threshold.amount", FieldCode.TOO_MANY_DECIMALS, scale);
        }
        return new AlertThreshold(amount, currency, null);
    }

    private static <T> T needed(ProblemException problem, String path, @Nullable T value) {
        if (value == null) {
            throw problem.field(path, FieldCode.REQUIRED);
        }
        return value;
    }

    private static String name(ProblemException problem, @Nullable String text) {
        return switch (NameText.read(text)) {
            case NameText.Clean clean when clean.name().length() <= LONGEST_NAME -> clean.name();
            case NameText.Clean tooLong -> throw problem.field("name", FieldCode.TOO_LONG, LONGEST_NAME);
            case NameText.Refused refused ->
                throw switch (refused.reason()) {
                    case EMPTY -> problem.field("name", FieldCode.REQUIRED);
                    case TOO_LONG -> problem.field("name", FieldCode.TOO_LONG, LONGEST_NAME);
                    case BAD_CHARACTER -> problem.field("name", FieldCode.BAD_CHARACTER);
                };
        };
    }
}
