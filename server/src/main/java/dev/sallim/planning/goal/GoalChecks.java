package dev.sallim.planning.goal;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.planning.goal.GoalRequests.GoalEdit;
import dev.sallim.planning.goal.GoalRequests.NewFunding;
import dev.sallim.planning.goal.GoalRequests.NewGoal;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people send about goals; every mistake is named by its path. */
@Component
class GoalChecks {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ACCOUNTS = 50;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final BookCharts charts;

    GoalChecks(BookCharts charts) {
        this.charts = charts;
    }

    Goal made(BookAccess access, UUID id, NewGoal request, Instant at) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = name(problem, request.name());
        GoalKind kind = request.kind();
        if (kind == null) {
            throw problem.field("kind", FieldCode.REQUIRED);
        }
        boolean amount = kind == GoalKind.AMOUNT;
        onlyOf(problem, !amount, "percent", request.percent(), kind);
        onlyOf(problem, amount, "target", request.target(), kind);
        if (!amount && request.dueOn() != null) {
            problem.field("dueOn", FieldCode.NOT_WITH, "kind " + kind);
        }
        Money target = request.target();
        List<NewFunding> accounts = request.accounts() == null ? List.of() : request.accounts();
        String currency = target == null
                ? currencyOf(access, accounts)
                : target.commodity().value();
        return checked(
                access,
                problem,
                new Goal(
                        id,
                        name,
                        kind,
                        request.percent(),
                        target == null ? null : target.amount(),
                        currency,
                        request.dueOn(),
                        note(problem, request.note()),
                        List.of(),
                        1,
                        at,
                        at),
                accounts);
    }

    Goal edited(BookAccess access, Goal before, GoalEdit request) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        String name = request.name().isAbsent()
                ? before.name()
                : name(problem, request.name().or(null));
        boolean amount = before.kind() == GoalKind.AMOUNT;
        BigDecimal percent = request.percent().or(before.percent());
        onlyOf(problem, !amount, "percent", percent, before.kind());
        Money now = before.target() == null ? null : Money.of(before.target(), CommodityCode.of(before.currency()));
        Money target = request.target().or(now);
        onlyOf(problem, amount, "target", target, before.kind());
        LocalDate dueOn = request.dueOn().or(before.dueOn());
        if (!amount && dueOn != null) {
            problem.field("dueOn", FieldCode.NOT_WITH, "kind " + before.kind());
        }
        List<NewFunding> accounts =
                request.accounts().isAbsent() ? null : request.accounts().or(null);
        Goal after = new Goal(
                before.id(),
                name,
                before.kind(),
                percent,
                target == null ? null : target.amount(),
                target == null ? before.currency() : target.commodity().value(),
                dueOn,
                request.note().isAbsent()
                        ? before.note()
                        : note(problem, request.note().or(null)),
                before.accounts(),
                before.version(),
                before.createdAt(),
                before.updatedAt());
        if (request.accounts().isAbsent()) {
            return checked(access, problem, after, kept(before));
        }
        return checked(access, problem, after, accounts == null ? List.of() : accounts);
    }

    private static List<NewFunding> kept(Goal goal) {
        CommodityCode currency = CommodityCode.of(goal.currency());
        return goal.accounts().stream()
                .map(funding -> new NewFunding(
                        funding.accountId(), funding.earmark() == null ? null : Money.of(funding.earmark(), currency)))
                .toList();
    }

    private Goal checked(BookAccess access, ProblemException problem, Goal goal, List<NewFunding> accounts) {
        CommodityCode currency = CommodityCode.of(goal.currency());
        int scale = Currencies.scaleOf(currency)
                .orElseThrow(() -> problem.field("target.commodity", FieldCode.UNKNOWN_COMMODITY));
        BigDecimal percent = goal.percent();
        if (percent != null
                && (percent.signum() <= 0
                        || percent.compareTo(HUNDRED) > 0
                        || percent.stripTrailingZeros().scale() > MOST_DECIMALS)) {
            problem.field("percent", FieldCode.OUT_OF_RANGE, 0, HUNDRED);
        }
        BigDecimal target = goal.target();
        if (target != null) {
            positive(problem, "target.amount", target, scale);
        }
        LocalDate dueOn = goal.dueOn();
        if (dueOn != null && (dueOn.isBefore(FIRST_DAY) || dueOn.isAfter(LAST_DAY))) {
            problem.field("dueOn", FieldCode.OUT_OF_RANGE, FIRST_DAY, LAST_DAY);
        }
        List<Funding> funding = funding(access, problem, currency, accounts, scale);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new Goal(
                goal.id(),
                goal.name(),
                goal.kind(),
                percent,
                target,
                goal.currency(),
                dueOn,
                goal.note(),
                funding,
                goal.version(),
                goal.createdAt(),
                goal.updatedAt());
    }

    private List<Funding> funding(
            BookAccess access, ProblemException problem, CommodityCode currency, List<NewFunding> accounts, int scale) {
        if (accounts.size() > MOST_ACCOUNTS) {
            throw problem.field("accounts", FieldCode.TOO_MANY, MOST_ACCOUNTS);
        }
        Chart chart = charts.of(access.book());
        Set<UUID> seen = new HashSet<>();
        List<Funding> funding = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            String path = "accounts[" + i + "]";
            UUID id = accounts.get(i).accountId();
            if (id == null) {
                problem.field(path + ".accountId", FieldCode.REQUIRED);
                continue;
            }
            Chart.Account account = chart.account(id)
                    .filter(found -> found.holdsMoney() && found.live())
                    .orElse(null);
            if (account == null || account.commodity() == null) {
                problem.field(path + ".accountId", FieldCode.NOT_FOUND);
                continue;
            }
            if (!seen.add(id)) {
                problem.field(path + ".accountId", FieldCode.DUPLICATE);
            }
            String own = chart.commodity(account.commodity().value())
                    .map(found -> found.code().value())
                    .orElse("");
            if (!own.equals(currency.value())) {
                problem.field(path + ".accountId", FieldCode.OTHER_COMMODITY, currency.value());
            }
            funding.add(new Funding(
                    id, earmark(problem, path + ".earmark", accounts.get(i).earmark(), currency, scale)));
        }
        return funding;
    }

    private static @Nullable BigDecimal earmark(
            ProblemException problem, String path, @Nullable Money earmark, CommodityCode currency, int scale) {
        if (earmark == null) {
            return null;
        }
        if (!earmark.commodity().equals(currency)) {
            problem.field(path + ".commodity", FieldCode.OTHER_COMMODITY, currency.value());
        }
        if (earmark.isNegative() || !(AmountText.check(earmark.amount(), scale) instanceof AmountText.Exact)) {
            problem.field(path + ".amount", FieldCode.TOO_MANY_DECIMALS, scale);
        }
        return earmark.amount();
    }

    private String currencyOf(BookAccess access, List<NewFunding> accounts) {
        Chart chart = charts.of(access.book());
        return accounts.stream()
                .flatMap(funding -> Stream.ofNullable(funding.accountId()))
                .flatMap(id -> chart.account(id).stream())
                .flatMap(account -> Stream.ofNullable(account.commodity()))
                .flatMap(commodity -> chart.commodity(commodity.value()).stream())
                .map(commodity -> commodity.code().value())
                .findFirst()
                .orElse(access.currency());
    }

    private static void positive(ProblemException problem, String path, BigDecimal amount, int scale) {
        if (amount.signum() <= 0) {
            problem.field(path, FieldCode.NOT_POSITIVE);
        } else if (!(AmountText.check(amount, scale) instanceof AmountText.Exact)) {
            problem.field(path, FieldCode.TOO_MANY_DECIMALS, scale);
        }
    }

    private static void onlyOf(
            ProblemException problem, boolean needed, String path, @Nullable Object value, GoalKind kind) {
        if (needed && value == null) {
            problem.field(path, FieldCode.REQUIRED);
        } else if (!needed && value != null) {
            problem.field(path, FieldCode.NOT_WITH, "kind " + kind);
        }
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

    private static String note(ProblemException problem, @Nullable String text) {
        String note = text == null ? "" : text;
        if (note.length() > LONGEST_NOTE) {
            problem.field("note", FieldCode.TOO_LONG, LONGEST_NOTE);
        }
        if (note.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            problem.field("note", FieldCode.BAD_CHARACTER);
        }
        return note;
    }
}
