package dev.sallim.planning.budget;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletId;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes budget lines. Each write takes the period's wallet first, as the period's own verbs do, so that none comes between a closing
 * and its comparison. In an active period only the current plan changes: the initial one stays.
 */
@Service
class Lines implements ObjectUndo {
    static final String KIND = "budget_line";
    /** Of one period. */
    private static final int MOST = 2_000;

    private final Operations operations;
    private final PeriodReader periods;
    private final LineSql sql;
    private final WalletFreeze wallets;
    private final LineChecks checks;
    private final JsonMapper json;

    Lines(
            Operations operations,
            PeriodReader periods,
            LineSql sql,
            WalletFreeze wallets,
            LineChecks checks,
            JsonMapper json) {
        this.operations = operations;
        this.periods = periods;
        this.sql = sql;
        this.wallets = wallets;
        this.checks = checks;
        this.json = json;
    }

    /** What a write on lines may work with: its period, which is open, and the lines of it. */
    record Open(Operation operation, Period period, List<Line> lines) {
        Optional<Line> of(Line.Subject subject) {
            return lines.stream().filter(line -> line.subject().equals(subject)).findFirst();
        }

        /** By a line's id or its category's. */
        Optional<Line> named(UUID id) {
            return lines.stream()
                    .filter(line -> line.id().equals(id) || line.subject().equals(Line.Subject.category(id)))
                    .findFirst();
        }
    }

    Open open(Operation operation, UUID periodId) {
        BookAccess access = operation.access();
        UUID wallet = periods.get(access, periodId).walletId();
        wallets.hold(operation.transaction(), WalletId.of(wallet));
        Period period = periods.get(access, periodId);
        if (period.status() == PeriodStatus.CLOSED) {
            throw ProblemException.of(ErrorCode.PERIOD_CLOSED, period.endsOn(), period.name());
        }
        return new Open(operation, period, sql.of(access.book(), periodId));
    }

    /** Plans for a category, in the stead of what was planned before. */
    Written<LineBody> put(BookAccess access, UUID periodId, UUID category, LineRequests.PutLine request) {
        return operations.change(access, KIND + ".edited", operation -> {
            Open open = open(operation, periodId);
            Line.Subject subject = Line.Subject.category(category);
            checks.requireCategory(access, category);
            Line before = open.of(subject).orElse(null);
            Line after = checks.line(access, open.period(), subject, before, request);
            return LineBody.of(write(open, before, after), open.period());
        });
    }

    Written<LineBody> add(BookAccess access, IdempotencyKey key, UUID periodId, LineRequests.NewLine request) {
        return operations.once(access, key, KIND + ".created", LineBody.class, operation -> {
            Open open = open(operation, periodId);
            Line.Subject subject = checks.subject(access, request);
            if (open.of(subject).isPresent()) {
                throw ProblemException.of(ErrorCode.NAME_TAKEN).field("id", FieldCode.DUPLICATE);
            }
            LineRequests.PutLine put =
                    new LineRequests.PutLine(request.plan(), request.rollover(), request.accountId(), request.note());
            return LineBody.of(
                    write(open, null, checks.line(access, open.period(), subject, null, put)), open.period());
        });
    }

    Written<LineBody> edit(BookAccess access, UUID periodId, UUID id, LineRequests.PutLine request) {
        return operations.change(access, KIND + ".edited", operation -> {
            Open open = open(operation, periodId);
            Line before = line(open, id);
            Line after = checks.line(access, open.period(), before.subject(), before, request);
            return LineBody.of(write(open, before, after), open.period());
        });
    }

    /** In an active period a line that was planned at its start stays, with a plan of nothing. */
    Written<Boolean> remove(BookAccess access, UUID periodId, UUID id) {
        return operations.change(access, KIND + ".deleted", operation -> {
            Open open = open(operation, periodId);
            remove(open, line(open, id));
            return true;
        });
    }

    private void remove(Open open, Line line) {
        BigDecimal initial = line.initialPlan();
        if (initial != null && initial.signum() > 0) {
            write(open, line, line.withPlan(BigDecimal.ZERO));
        } else {
            sql.delete(open.operation().transaction(), line.id());
            open.operation().note(KIND, line.id(), line, null);
        }
    }

    /** From one line to another in one step; a line that is not there yet is made. */
    Written<LineRequests.Moved> move(BookAccess access, IdempotencyKey key, UUID periodId, LineRequests.Move request) {
        return operations.once(access, key, KIND + ".moved", LineRequests.Moved.class, operation -> {
            Open open = open(operation, periodId);
            BigDecimal amount = checks.amount(access, open.period(), "amount", request.amount());
            if (amount.signum() <= 0) {
                throw ProblemException.invalid("amount", FieldCode.NOT_POSITIVE);
            }
            UUID fromId = LineChecks.required("from", request.from());
            UUID toId = LineChecks.required("to", request.to());
            Line from = open.named(fromId).orElseThrow(() -> ProblemException.invalid("from", FieldCode.NOT_FOUND));
            Line to = open.named(toId).orElseGet(() -> {
                checks.requireCategory(access, "to", toId);
                return write(open, null, checks.empty(operation.nextId(), open.period(), Line.Subject.category(toId)));
            });
            if (from.id().equals(to.id())) {
                throw ProblemException.invalid("to", FieldCode.ITSELF);
            }
            if (from.plan().compareTo(amount) < 0) {
                throw ProblemException.invalid(
                        "amount", FieldCode.OUT_OF_RANGE, 0, from.plan().toPlainString());
            }
            Line less = write(open, from, from.withPlan(from.plan().subtract(amount)));
            Line more = write(open, to, to.withPlan(to.plan().add(amount)));
            return new LineRequests.Moved(LineBody.of(less, open.period()), LineBody.of(more, open.period()));
        });
    }

    /** Writes each of the plans where it differs from what is there. */
    void plan(Open open, Map<Line.Subject, Line> plans) {
        plans.forEach((subject, wanted) -> {
            Line before = open.of(subject).orElse(null);
            if (before == null || !before.says(wanted)) {
                write(open, before, wanted);
            }
        });
    }

    /** @param after of the same subject; of a line that is there, under its id and with its initial plan */
    private Line write(Open open, @Nullable Line before, Line after) {
        Operation operation = open.operation();
        if (before == null) {
            if (open.lines().size() >= MOST) {
                throw ProblemException.invalid("plan", FieldCode.TOO_MANY, MOST);
            }
            sql.insert(operation.transaction(), after, operation.at());
        } else {
            sql.update(operation.transaction(), after, operation.at());
        }
        operation.note(KIND, after.id(), before, after);
        return after;
    }

    private static Line line(Open open, UUID id) {
        return open.named(id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    /** As it was before the operation, where its period is still open and the line has not been changed since. */
    @Override
    public void undo(BookTransaction transaction, Step step) {
        Line before = read(step.before());
        Line after = read(step.after());
        UUID periodId = (before == null ? Objects.requireNonNull(after) : before).periodId();
        Open open = open(operations.undoing(transaction, step), periodId);
        Line now = open.lines().stream()
                .filter(line -> line.id().equals(step.id()))
                .findFirst()
                .orElse(null);
        boolean unchanged = after == null ? now == null : now != null && now.says(after);
        if (!unchanged) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        if (before != null) {
            if (now == null && open.of(before.subject()).isPresent()) {
                throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".created");
            }
            write(open, now, before);
        } else if (now != null) {
            sql.delete(transaction, now.id());
            open.operation().note(KIND, now.id(), now, null);
        }
    }

    private @Nullable Line read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Line.class);
    }
}
