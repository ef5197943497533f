package dev.sallim.planning.period;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.period.Shift;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletId;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.planning.period.RuleKind.Field;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The period rules of wallets. A wallet without one goes by the calendar month. */
@Service
class Rules implements ObjectUndo {
    private static final String KIND = "period_rule";
    private static final int LAST_DAY_OF_MONTH = 31;
    private static final int LAST_HALF = 15;
    private static final int MOST_WEEKS = 52;

    private final Operations operations;
    private final RuleSql sql;
    private final BookCharts charts;
    private final WalletFreeze wallets;
    private final JsonMapper json;

    Rules(Operations operations, RuleSql sql, BookCharts charts, WalletFreeze wallets, JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.charts = charts;
        this.wallets = wallets;
        this.json = json;
    }

    record RuleRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            RuleKind kind,

            @Schema(description = "of MONTH_FROM_DAY 1 to 31, of SEMI_MONTH 1 to 15, of PAY_CYCLE the expected payday")
            @Nullable
            Integer day,

            @Schema(description = "of WEEKS: 1 to 52") @Nullable
            Integer weeks,

            @Schema(description = "a first day: of WEEKS, and of a QUARTER or YEAR that does not begin in January")
            @Nullable
            LocalDate anchor,

            @Schema(description = "a first day on a weekend or holiday moves to the working day before or after")
            @Nullable
            Shift shift,

            @Schema(description = "of PAY_CYCLE: the income category of the salary") @Nullable
            UUID categoryId,

            @Schema(description = "whether activating a period makes the draft of the next") @Nullable
            Boolean autoDraft) {}

    Rule of(BookAccess access, UUID wallet) {
        requireWallet(access, wallet);
        return sql.find(access.book(), wallet).orElseGet(Rule::calendarMonth);
    }

    void requireWallet(BookAccess access, UUID wallet) {
        boolean there = charts.of(access.book())
                .wallet(wallet)
                .filter(Chart.Wallet::live)
                .isPresent();
        if (!there) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
    }

    Written<Rule> put(BookAccess access, UUID wallet, RuleRequest request) {
        Rule rule = checked(access, request);
        return operations.change(access, KIND + ".edited", operation -> {
            wallets.hold(operation.transaction(), WalletId.of(wallet));
            Optional<Rule> before = sql.find(access.book(), wallet);
            sql.put(operation.transaction(), wallet, rule, operation.at());
            operation.note(KIND, wallet, before.orElse(null), rule);
            return rule;
        });
    }

    private Rule checked(BookAccess access, RuleRequest request) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        RuleKind kind = request.kind();
        if (kind == null) {
            throw problem.field("kind", FieldCode.REQUIRED);
        }
        Shift shift = request.shift() == Shift.NONE ? null : request.shift();
        check(problem, kind, Field.DAY, request.day());
        check(problem, kind, Field.WEEKS, request.weeks());
        check(problem, kind, Field.ANCHOR, request.anchor());
        check(problem, kind, Field.SHIFT, shift);
        check(problem, kind, Field.CATEGORY, request.categoryId());
        range(problem, Field.DAY, request.day(), kind == RuleKind.SEMI_MONTH ? LAST_HALF : LAST_DAY_OF_MONTH);
        range(problem, Field.WEEKS, request.weeks(), MOST_WEEKS);
        LocalDate anchor = request.anchor();
        if (anchor != null
                && (anchor.getYear() < PeriodChecks.FIRST_DAY.getYear() || anchor.isAfter(PeriodChecks.LAST_DAY))) {
            problem.field("anchor", FieldCode.OUT_OF_RANGE, PeriodChecks.FIRST_DAY, PeriodChecks.LAST_DAY);
        }
        UUID category = request.categoryId();
        if (category != null && kind.takes(Field.CATEGORY)) {
            boolean income = charts.of(access.book())
                    .account(category)
                    .filter(found -> found.live() && found.isCategory())
                    .map(found -> found.accountClass() == AccountClass.INCOME)
                    .orElseThrow(() -> problem.field("categoryId", FieldCode.NOT_FOUND));
            if (!income) {
                problem.field("categoryId", FieldCode.OTHER_CLASS);
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new Rule(
                kind,
                request.day(),
                request.weeks(),
                anchor,
                shift == null ? Shift.NONE : shift,
                category,
                Boolean.TRUE.equals(request.autoDraft()));
    }

    private static void check(ProblemException problem, RuleKind kind, Field field, @Nullable Object value) {
        if (value == null && kind.needs(field)) {
            problem.field(field.path(), FieldCode.REQUIRED);
        } else if (value != null && !kind.takes(field)) {
            problem.field(field.path(), FieldCode.NOT_WITH, "kind " + kind);
        }
    }

    private static void range(ProblemException problem, Field field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            problem.field(field.path(), FieldCode.OUT_OF_RANGE, 1, most);
        }
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        Rule now = sql.find(step.access().book(), step.id()).orElse(null);
        if (now == null || !now.equals(read(step.after()))) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        Rule before = read(step.before());
        if (before == null) {
            sql.delete(transaction, step.id());
        } else {
            sql.put(transaction, step.id(), before, step.at());
        }
        operation.note(KIND, step.id(), now, before == null ? Rule.calendarMonth() : before);
    }

    private @Nullable Rule read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Rule.class);
    }
}
