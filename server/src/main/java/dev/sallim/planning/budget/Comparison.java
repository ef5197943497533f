package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineFigures;
import dev.sallim.core.budget.Rollover;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.Actuals.OfAccount;
import dev.sallim.planning.budget.BudgetView.AccountLine;
import dev.sallim.planning.budget.BudgetView.Figures;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.planning.budget.BudgetView.Totals;
import dev.sallim.planning.budget.BudgetView.Uncategorised;
import dev.sallim.planning.budget.Comparing.Previous;
import dev.sallim.planning.budget.Comparing.Previous.Kept;
import dev.sallim.planning.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One period's plan beside what happened in it. */
final class Comparison {
    private final Chart chart;
    private final Period period;
    private final CommodityCode currency;
    private final Plan plan;
    private final Actuals actuals;
    private final Previous previous;

    Comparison(Chart chart, Period period, Plan plan, Actuals actuals, Previous previous) {
        this.chart = chart;
        this.period = period;
        this.currency = CommodityCode.of(period.currency());
        this.plan = plan;
        this.actuals = actuals;
        this.previous = previous;
    }

    BudgetView view(BigDecimal pace) {
        List<LineView> lines = categories(AccountClass.EXPENSE);
        List<LineView> income = categories(AccountClass.INCOME);
        Uncategorised uncategorised = new Uncategorised(
                money(actuals.net(fixed(SystemRole.UNCATEGORISED_EXPENSE))),
                money(actuals.net(fixed(SystemRole.UNCATEGORISED_INCOME)).negate()));
        List<AccountLine> accounts = accounts();
        return new BudgetView(
                period.id(),
                period.walletId(),
                period.currency(),
                period.status(),
                period.startsOn(),
                period.endsOn(),
                pace,
                lines,
                income,
                others(),
                uncategorised,
                accounts,
                totals(lines, income),
                List.copyOf(actuals.missing()));
    }

    private UUID fixed(SystemRole role) {
        return chart.account(role).id().value();
    }

    /** Of those with a line, with something spent, or with a line before. Parents come before what is below them. */
    private List<LineView> categories(AccountClass accountClass) {
        Map<UUID, LineFigures> figures = new TreeMap<>();
        List<Chart.Account> shown = new ArrayList<>();
        for (Chart.Account category : chart.accounts()) {
            if (category.isCategory()
                    && category.accountClass() == accountClass
                    && category.role() == SystemRole.NONE) {
                UUID id = category.id().value();
                Line.Subject subject = Line.Subject.category(id);
                boolean happened = actuals.net(id).signum() != 0;
                boolean before = category.live() && previous.lines().containsKey(subject);
                if (plan.of(subject) != null || happened || before) {
                    figures.put(id, figures(subject, actual(category)));
                    shown.add(category);
                }
            }
        }
        shown.sort(Comparator.comparing(this::place));
        return shown.stream()
                .map(category -> line(
                        Line.Subject.category(category.id().value()),
                        category,
                        figures.getOrDefault(category.id().value(), nothing()),
                        subtree(category, figures)))
                .toList();
    }

    private BigDecimal actual(Chart.Account category) {
        BigDecimal net = actuals.net(category.id().value());
        return category.accountClass() == AccountClass.INCOME ? net.negate() : net;
    }

    /** The orders and names on the way from the top: what is below a category follows it. */
    private String place(Chart.Account category) {
        String own = "%010d %s ".formatted(category.sortOrder() + 1_000_000_000L, category.nameKey());
        return category.parent() == null
                ? own
                : chart.account(category.parent().value()).map(this::place).orElse("") + own;
    }

    private @Nullable Figures subtree(Chart.Account category, Map<UUID, LineFigures> figures) {
        List<LineFigures> below = chart.withDescendants(category.id().value()).stream()
                .filter(figures::containsKey)
                .map(id -> figures.getOrDefault(id, nothing()))
                .toList();
        if (below.size() < 2) {
            return null;
        }
        return shown(below.stream().reduce(nothing(), Comparison::plus));
    }

    private static LineFigures nothing() {
        return new LineFigures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static LineFigures plus(LineFigures one, LineFigures other) {
        return new LineFigures(
                one.plan().add(other.plan()),
                one.carriedIn().add(other.carriedIn()),
                one.actual().add(other.actual()));
    }

    private LineFigures figures(Line.Subject subject, BigDecimal actual) {
        Line line = plan.of(subject);
        Kept before = previous.lines().get(subject);
        return new LineFigures(
                line == null ? BigDecimal.ZERO : line.plan(),
                before == null
                        ? BigDecimal.ZERO
                        : before.rollover().carried(before.figures().left()),
                actual);
    }

    private List<LineView> others() {
        return plan.bySubject().keySet().stream()
                .filter(subject -> subject.scope() != LineScope.CATEGORY)
                .map(subject -> line(subject, null, figures(subject, actual(subject)), null))
                .toList();
    }

    private BigDecimal actual(Line.Subject subject) {
        UUID target = subject.targetId();
        return switch (subject.scope()) {
            case TAG -> target == null ? BigDecimal.ZERO : actuals.tagged(target);
            case ACCOUNT ->
                target == null ? BigDecimal.ZERO : actuals.account(target).spent();
            case ALL -> spent();
            case CATEGORY -> throw new IllegalArgumentException("a category's line");
        };
    }

    private LineView line(
            Line.Subject subject, Chart.@Nullable Account category, LineFigures figures, @Nullable Figures subtree) {
        Line line = plan.of(subject);
        Kept before = previous.lines().get(subject);
        BigDecimal initial = line == null ? null : line.initialPlan();
        return new LineView(
                line == null ? null : line.id(),
                subject.scope(),
                subject.scope() == LineScope.CATEGORY ? subject.targetId() : null,
                subject.scope() == LineScope.TAG ? subject.targetId() : null,
                subject.scope() == LineScope.ACCOUNT ? subject.targetId() : null,
                category == null ? null : category.accountClass(),
                category == null || category.parent() == null
                        ? null
                        : category.parent().value(),
                line == null ? null : line.paidFrom(),
                line == null ? "" : line.note(),
                line == null ? Rollover.NONE : line.rollover(),
                initial == null ? null : money(initial),
                shown(figures),
                before == null ? null : money(before.figures().plan()),
                before == null ? null : money(before.figures().actual()),
                category == null ? null : inParts(category),
                subtree);
    }

    private @Nullable Money inParts(Chart.Account category) {
        BigDecimal more = actuals.inParts(category.id().value());
        return more.signum() == 0 ? null : money(more);
    }

    private Figures shown(LineFigures figures) {
        return new Figures(
                money(figures.plan()),
                money(figures.carriedIn()),
                money(figures.actual()),
                money(figures.left()),
                figures.progress(),
                figures.state());
    }

    private List<AccountLine> accounts() {
        return chart.accounts().stream()
                .filter(account ->
                        account.wallet() != null && account.wallet().value().equals(period.walletId()))
                .filter(account -> account.live()
                        || actuals.accounts().contains(account.id().value()))
                .filter(account ->
                        account.live() || !isEmpty(actuals.account(account.id().value())))
                .sorted(Comparator.comparing(Chart.Account::sortOrder).thenComparing(Chart.Account::nameKey))
                .map(account -> accountLine(account.id().value()))
                .toList();
    }

    private static boolean isEmpty(OfAccount account) {
        return Stream.of(account.start(), account.in(), account.out(), account.spent())
                .allMatch(amount -> amount.signum() == 0);
    }

    private AccountLine accountLine(UUID account) {
        OfAccount did = actuals.account(account);
        BigDecimal available = did.start().add(did.in()).subtract(did.out());
        BigDecimal planned = plan.lines().stream()
                .filter(line ->
                        line.scope() == LineScope.CATEGORY && account.equals(line.paidFrom()) && isExpense(line))
                .map(Line::plan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AccountLine(
                account,
                money(available),
                money(planned),
                money(available.subtract(planned)),
                money(did.spent()),
                money(available.subtract(did.spent())));
    }

    private boolean isExpense(Line line) {
        UUID target = line.targetId();
        return target != null
                && chart.account(target)
                        .filter(account -> account.accountClass() == AccountClass.EXPENSE)
                        .isPresent();
    }

    /** Of all categories of expense, uncategorised included. */
    private BigDecimal spent() {
        return ofClass(AccountClass.EXPENSE);
    }

    private BigDecimal ofClass(AccountClass accountClass) {
        return actuals.categories().stream()
                .filter(id -> chart.account(id)
                        .filter(account -> account.accountClass() == accountClass)
                        .isPresent())
                .map(actuals::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The wallet's balance at the end is start + income + moved - spent, so what was moved is what the accounts gained otherwise.
     * Transfers between its own accounts are none: they leave one as they enter the other.
     */
    private Totals totals(List<LineView> lines, List<LineView> income) {
        BigDecimal start = BigDecimal.ZERO;
        BigDecimal gained = BigDecimal.ZERO;
        for (UUID account : actuals.accounts()) {
            OfAccount did = actuals.account(account);
            start = start.add(did.start());
            gained = gained.add(did.in()).subtract(did.out()).subtract(did.spent());
        }
        BigDecimal spent = spent();
        BigDecimal received = ofClass(AccountClass.INCOME).negate();
        BigDecimal moved = gained.subtract(received).add(spent);
        BigDecimal available = start.add(received).add(moved);
        BigDecimal planned = sum(lines, Figures::plan);
        BigDecimal carried = sum(lines, Figures::carried);
        return new Totals(
                money(start),
                money(received),
                money(moved),
                money(available),
                money(planned),
                money(carried),
                money(available.subtract(planned).subtract(carried)),
                money(spent),
                money(available.subtract(spent)),
                money(sum(income, Figures::plan)));
    }

    private static BigDecimal sum(List<LineView> lines, Function<Figures, Money> amount) {
        return lines.stream()
                .map(line -> amount.apply(line.figures()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
