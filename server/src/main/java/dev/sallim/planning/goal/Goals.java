package dev.sallim.planning.goal;

import dev.sallim.core.goal.AccountEarmarks;
import dev.sallim.core.ledger.NameKey;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.TrashKind;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The goals of a book. To set aside more than is free is refused; to spend what is set aside never is. */
@Service
class Goals implements ObjectUndo, TrashKind {
    private static final String KIND = "goal";

    private final Operations operations;
    private final GoalSql sql;
    private final GoalChecks checks;
    private final GoalLooking looking;
    private final BookCharts charts;
    private final JsonMapper json;

    Goals(
            Operations operations,
            GoalSql sql,
            GoalChecks checks,
            GoalLooking looking,
            BookCharts charts,
            JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.checks = checks;
        this.looking = looking;
        this.charts = charts;
        this.json = json;
    }

    /** In the order in which they were made, which is the order in which they are covered. */
    List<GoalView> list(BookAccess access, LocalDate today) {
        return looking.at(access, sql.all(access.book()), today);
    }

    GoalView get(BookAccess access, UUID id, LocalDate today) {
        Goal goal = sql.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        return looking.at(access, List.of(goal), today).getFirst();
    }

    Written<GoalView> create(BookAccess access, IdempotencyKey key, GoalRequests.NewGoal request) {
        return operations.once(access, key, KIND + ".created", GoalView.class, operation -> {
            Goal goal = checks.made(access, operation.nextId(), request, operation.at());
            setAside(operation, goal);
            sql.insert(operation.transaction(), goal, key(goal), operation.at());
            return noted(operation, goal.id(), null);
        });
    }

    Written<GoalView> edit(BookAccess access, UUID id, IfMatch version, GoalRequests.GoalEdit request) {
        return operations.change(access, KIND + ".edited", operation -> {
            Goal before = live(operation, id);
            version.check(before.version());
            Goal after = checks.edited(access, before, request);
            setAside(operation, after);
            sql.update(operation.transaction(), after, key(after), operation.at());
            return noted(operation, id, before);
        });
    }

    Written<Boolean> trash(BookAccess access, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".trashed", operation -> {
            Goal before = live(operation, id);
            version.check(before.version());
            putIntoTrash(operation, before);
            return true;
        });
    }

    private void putIntoTrash(Operation operation, Goal goal) {
        sql.trash(operation.transaction(), goal.id(), operation.id(), operation.at());
        operation.note(KIND, goal.id(), goal, trashed(operation, goal.id()));
    }

    /** What it had set aside is set aside again, where it is still free. */
    Written<GoalView> restore(BookAccess access, IdempotencyKey key, UUID id, Optional<IfMatch> version) {
        return operations.once(access, key, KIND + ".restored", GoalView.class, operation -> {
            Goal goal = trashed(operation, id);
            version.ifPresent(match -> match.check(goal.version()));
            return takeOutOfTrash(operation, goal);
        });
    }

    private GoalView takeOutOfTrash(Operation operation, Goal goal) {
        setAside(operation, goal);
        sql.restore(operation.transaction(), goal.id(), operation.at());
        return noted(operation, goal.id(), goal);
    }

    Written<Boolean> purge(BookAccess access, UUID id) {
        return operations.change(access, KIND + ".purged", operation -> {
            Goal goal = trashed(operation, id);
            sql.purge(operation.transaction(), id);
            operation.note(KIND, id, goal, null);
            return true;
        });
    }

    private void setAside(Operation operation, Goal goal) {
        BookId book = operation.access().book();
        List<UUID> accounts = goal.accounts().stream().map(Funding::accountId).toList();
        sql.hold(operation.transaction(), accounts);
        List<Goal> others = sql.all(book).stream()
                .filter(other -> !other.id().equals(goal.id()))
                .toList();
        Optional<Goal> present = sql.find(book, goal.id());
        Chart chart = charts.of(book);
        for (GoalSql.Balance balance : sql.balances(book, accounts)) {
            List<Goal> all = present.map(now ->
                            Stream.concat(others.stream(), Stream.of(now)).toList())
                    .orElse(others);
            BigDecimal wanted = goal.accounts().stream()
                    .filter(funding -> funding.accountId().equals(balance.account()))
                    .map(Funding::earmark)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            AccountEarmarks set = looking.earmarks(balance.account(), balance.quantity(), fixedOnly(all));
            if (set.set(goal.id().toString(), wanted) instanceof AccountEarmarks.Setting.Refused(BigDecimal most)) {
                String name = chart.account(balance.account())
                        .map(Chart.Account::name)
                        .orElse("");
                throw ProblemException.of(
                        ErrorCode.NOT_FREE, name, most.max(BigDecimal.ZERO).toPlainString());
            }
        }
    }

    /** A goal that takes what is left gives way to one that sets an amount aside. */
    private static List<Goal> fixedOnly(List<Goal> goals) {
        return goals.stream()
                .map(goal -> new Goal(
                        goal.id(),
                        goal.name(),
                        goal.kind(),
                        goal.percent(),
                        goal.target(),
                        goal.currency(),
                        goal.dueOn(),
                        goal.note(),
                        goal.accounts().stream()
                                .filter(funding -> funding.earmark() != null)
                                .toList(),
                        goal.version(),
                        goal.createdAt(),
                        goal.updatedAt()))
                .toList();
    }

    private Goal live(Operation operation, UUID id) {
        return sql.find(operation.access().book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    private Goal trashed(Operation operation, UUID id) {
        BookId book = operation.access().book();
        return sql.inTrash(book, id).orElseThrow(() -> {
            boolean live = sql.find(book, id).isPresent();
            return ProblemException.of(live ? ErrorCode.NOT_IN_TRASH : ErrorCode.NOT_FOUND);
        });
    }

    private GoalView noted(Operation operation, UUID id, @Nullable Goal before) {
        Goal after = live(operation, id);
        operation.note(KIND, id, before, after);
        return looking.at(operation.access(), List.of(after), operation.today()).getFirst();
    }

    private static String key(Goal goal) {
        return NameKey.of(goal.name()).value();
    }

    @Override
    public String pathWord() {
        return "goals";
    }

    @Override
    public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        return sql.trashed(book, last, rows);
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        Goal before = read(step.before());
        Goal after = read(step.after());
        if (after == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        Goal now = sql.find(step.access().book(), step.id()).orElse(null);
        if (now == null) {
            Goal trashed = trashed(operation, step.id());
            unchanged(trashed, after);
            takeOutOfTrash(operation, trashed);
            return;
        }
        unchanged(now, after);
        if (before == null || before.version() == now.version() - 1 && same(before, now)) {
            putIntoTrash(operation, now);
        } else {
            setAside(operation, before);
            sql.update(transaction, before, key(before), step.at());
            noted(operation, step.id(), now);
        }
    }

    /** Brought back from the trash, not edited. */
    private static boolean same(Goal one, Goal other) {
        return one.name().equals(other.name())
                && one.accounts().equals(other.accounts())
                && sameAmount(one.target(), other.target())
                && sameAmount(one.percent(), other.percent())
                && Objects.equals(one.dueOn(), other.dueOn())
                && one.note().equals(other.note());
    }

    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static void unchanged(Goal now, Goal after) {
        if (now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
    }

    private @Nullable Goal read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Goal.class);
    }
}
