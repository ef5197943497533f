package dev.sallim.planning.owed;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.planning.owed.OwedSql.Standing;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The expenses of a book for which money is to come back. */
@Service
class Marks implements ObjectUndo {
    static final String KIND = "owed";
    private static final String EDITED = KIND + ".edited";
    private static final int LONGEST_PAYEE = 100;

    private final Operations operations;
    private final OwedSql sql;
    private final PartySql parties;
    private final BookCharts charts;
    private final JsonMapper json;

    Marks(Operations operations, OwedSql sql, PartySql parties, BookCharts charts, JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.parties = parties;
        this.charts = charts;
        this.json = json;
    }

    /** The oldest expenses first. */
    OwedView.OwedPage list(BookAccess access, boolean settled, PageRequest request, LocalDate today) {
        Cursors cursors = Cursors.of("owed", access.book(), settled);
        Cursors.Keys last = request.after() == null ? null : cursors.read(request.after());
        List<Standing> found = sql.page(access.book(), settled, last, request.rows());
        Page<OwedView> page = cursors.page(
                        found,
                        request,
                        one -> Cursors.Keys.of(one.date(), one.owed().transactionId()))
                .map(one -> OwedView.of(one, today));
        List<OwedView.Total> totals = sql.totals(access.book(), settled).stream()
                .map(OwedView.Total::of)
                .toList();
        return new OwedView.OwedPage(page.items(), totals, page.next());
    }

    @Nullable
    OwedView of(BookAccess access, UUID expense, LocalDate today) {
        return sql.find(access.book(), expense)
                .map(standing -> OwedView.of(standing, today))
                .orElse(null);
    }

    Written<OwedView> put(BookAccess access, UUID expense, Optional<IfMatch> version, OwedRequests.Mark request) {
        return operations.change(access, EDITED, operation -> {
            parties.hold(operation.transaction(), List.of(expense));
            OwedParty party = live(access, expense);
            Owed before = sql.find(access.book(), expense).map(Standing::owed).orElse(null);
            version.ifPresent(match -> match.check(before == null ? 0 : before.version()));
            Owed after = checked(access, party, before, request, operation);
            write(operation, before, after);
            return shown(operation, expense);
        });
    }

    Written<Boolean> remove(BookAccess access, UUID expense) {
        return operations.change(access, KIND + ".deleted", operation -> {
            parties.hold(operation.transaction(), List.of(expense));
            Owed before = sql.find(access.book(), expense)
                    .map(Standing::owed)
                    .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            write(operation, before, null);
            return true;
        });
    }

    private OwedParty live(BookAccess access, UUID expense) {
        OwedParty party = parties.of(access.book(), List.of(expense)).get(expense);
        if (party == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (party.inTrash()) {
            throw ProblemException.of(ErrorCode.IN_TRASH);
        }
        if (!party.isExpense()) {
            throw ProblemException.of(ErrorCode.NOT_AN_EXPENSE);
        }
        return party;
    }

    private Owed checked(
            BookAccess access, OwedParty party, @Nullable Owed before, OwedRequests.Mark request, Operation operation) {
        OwedKind kind = request.kind();
        if (kind == null) {
            throw ProblemException.invalid("kind", FieldCode.REQUIRED);
        }
        Chart chart = charts.of(access.book());
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        UUID payeeId = request.payeeId();
        if (payeeId != null && chart.payee(payeeId).filter(Chart.Payee::live).isEmpty()) {
            problem.field("payeeId", FieldCode.NOT_FOUND);
        }
        String payee = payee(problem, request.payee());
        if (payeeId != null && payee != null) {
            problem.field("payee", FieldCode.NOT_WITH, "payeeId");
        }
        Money expected = request.expected();
        SortedSet<String> commodities = party.spentCommodities();
        if (expected == null && commodities.size() > 1) {
            problem.field("expected", FieldCode.REQUIRED);
        }
        if (expected != null) {
            amount(problem, chart, "expected", expected, commodities);
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        String commodity =
                expected == null ? commodities.first() : expected.commodity().value();
        BigDecimal spent = party.spent(commodity);
        if (expected != null && expected.amount().compareTo(spent) > 0) {
            throw ProblemException.of(
                    ErrorCode.MORE_THAN_EXPENSE,
                    Money.of(spent, CommodityCode.of(commodity)).toString());
        }
        return new Owed(
                party.id(),
                kind,
                expected == null ? null : expected.amount(),
                commodity,
                payeeId,
                payee,
                before == null ? 1 : before.version() + 1,
                before == null ? operation.at() : before.createdAt(),
                operation.at());
    }

    /** Positive, no more decimals than its commodity has, and of one of these commodities. */
    static void amount(
            ProblemException problem, Chart chart, String path, Money amount, SortedSet<String> commodities) {
        if (!commodities.contains(amount.commodity().value())) {
            problem.field(path + ".commodity", FieldCode.NOT_ONE_OF, String.join(", ", commodities));
            return;
        }
        int scale =
                chart.commodity(amount.commodity()).map(Chart.Commodity::scale).orElse(0);
        if (!amount.isPositive()) {
            problem.field(path + ".amount", FieldCode.NOT_POSITIVE);
        } else if (!(AmountText.check(amount.amount(), scale) instanceof AmountText.Exact)) {
            problem.field(path + ".amount", FieldCode.TOO_MANY_DECIMALS, scale);
        }
    }

    private static @Nullable String payee(ProblemException problem, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (NameText.read(text)) {
            case NameText.Clean clean when clean.name().length() <= LONGEST_PAYEE -> clean.name();
            case NameText.Clean tooLong -> refused(problem, FieldCode.TOO_LONG, LONGEST_PAYEE);
            case NameText.Refused refused ->
                switch (refused.reason()) {
                    case EMPTY -> null;
                    case TOO_LONG -> refused(problem, FieldCode.TOO_LONG, LONGEST_PAYEE);
                    case BAD_CHARACTER -> refused(problem, FieldCode.BAD_CHARACTER);
                };
        };
    }

    private static @Nullable String refused(ProblemException problem, FieldCode code, Object... args) {
        problem.field("payee", code, args);
        return null;
    }

    private void write(Operation operation, @Nullable Owed before, @Nullable Owed after) {
        if (after == null) {
            sql.delete(operation.transaction(), id(before, after));
        } else if (before == null) {
            sql.insert(operation.transaction(), after);
        } else {
            sql.update(operation.transaction(), after);
        }
        operation.note(KIND, id(before, after), before, after);
    }

    private static UUID id(@Nullable Owed before, @Nullable Owed after) {
        Owed one = after == null ? before : after;
        if (one == null) {
            throw new IllegalStateException("nothing was there, and nothing is");
        }
        return one.transactionId();
    }

    private OwedView shown(Operation operation, UUID expense) {
        return sql.find(operation.access().book(), expense)
                .map(standing -> OwedView.of(standing, operation.today()))
                .orElseThrow();
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        parties.hold(transaction, List.of(step.id()));
        if (parties.of(step.access().book(), List.of(step.id())).isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        Owed before = read(step.before());
        Owed after = read(step.after());
        Owed now = sql.find(step.access().book(), step.id()).map(Standing::owed).orElse(null);
        if (now == null ? after != null : after == null || now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, EDITED);
        }
        int version = now == null ? 1 : now.version() + 1;
        write(operation, now, before == null ? null : before.changedAt(Math.max(version, before.version()), step.at()));
    }

    private @Nullable Owed read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Owed.class);
    }
}
