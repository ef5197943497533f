package dev.sallim.planning.installment;

import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.installment.InstallmentRequests.Cost;
import dev.sallim.planning.installment.InstallmentRequests.Parts;
import dev.sallim.planning.installment.Purchase.Price;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Says how purchases are paid in parts. The ledger's flows stay as they are. */
@Service
class Installments implements ObjectUndo {
    static final String KIND = "installment";
    private static final String EDITED = KIND + ".edited";
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final int PERCENT_SCALE = 4;

    private final Operations operations;
    private final InstallmentSql sql;
    private final InstallmentReader reader;
    private final FrozenParts frozen;
    private final BookCharts charts;
    private final JsonMapper json;

    Installments(
            Operations operations,
            InstallmentSql sql,
            InstallmentReader reader,
            FrozenParts frozen,
            BookCharts charts,
            JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.reader = reader;
        this.frozen = frozen;
        this.charts = charts;
        this.json = json;
    }

    /** In place of what was said before, if anything was. */
    Written<InstallmentView.Plan> put(BookAccess access, UUID id, Optional<IfMatch> version, Parts request) {
        return operations.change(access, EDITED, operation -> {
            Purchase purchase = held(operation, id);
            Price price = live(purchase);
            Installment before = sql.find(access.book(), id).orElse(null);
            version.ifPresent(match -> match.check(before == null ? 0 : before.version()));
            Installment after = checked(charts.of(access.book()), purchase, price, before, request, operation);
            write(operation, purchase, before, after);
            return reader.of(access, id, operation.today());
        });
    }

    Written<Boolean> remove(BookAccess access, UUID id) {
        return operations.change(access, KIND + ".deleted", operation -> {
            Purchase purchase = held(operation, id);
            Installment before =
                    sql.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            write(operation, purchase, before, null);
            return true;
        });
    }

    private Purchase held(Operation operation, UUID id) {
        sql.hold(operation.transaction(), id);
        return find(operation.access().book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    private Optional<Purchase> find(BookId book, UUID id) {
        return sql.transactions(book, List.of(id), sql.flows(book, List.of(id))).stream()
                .findFirst();
    }

    private static Price live(Purchase purchase) {
        if (purchase.inTrash()) {
            throw ProblemException.of(ErrorCode.IN_TRASH);
        }
        Price price = purchase.price();
        if (price == null) {
            throw ProblemException.of(ErrorCode.NOT_A_CARD_PURCHASE);
        }
        return price;
    }

    private static Installment checked(
            Chart chart,
            Purchase purchase,
            Price price,
            @Nullable Installment before,
            Parts request,
            Operation operation) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        int parts = request.parts() == null ? 0 : request.parts();
        if (request.parts() == null) {
            problem.field("parts", FieldCode.REQUIRED);
        } else if (parts < InstallmentPlan.FEWEST || parts > InstallmentPlan.MOST) {
            problem.field("parts", FieldCode.OUT_OF_RANGE, InstallmentPlan.FEWEST, InstallmentPlan.MOST);
        }
        LocalDate earliest = purchase.date();
        LocalDate firstOn = request.firstOn() == null ? earliest : request.firstOn();
        if (firstOn.isBefore(earliest) || firstOn.isAfter(earliest.plusYears(1))) {
            problem.field("firstOn", FieldCode.OUT_OF_RANGE, earliest, earliest.plusYears(1));
        }
        Cost cost = request.interest();
        BigDecimal percent = cost == null ? null : percent(problem, cost);
        BigDecimal total = cost == null ? null : total(problem, chart, price, cost);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new Installment(
                purchase.id(),
                parts,
                firstOn,
                percent,
                total,
                before == null ? 1 : before.version() + 1,
                before == null ? operation.at() : before.createdAt(),
                operation.at());
    }

    private static @Nullable BigDecimal percent(ProblemException problem, Cost cost) {
        BigDecimal percent = cost.yearlyPercent();
        if (percent == null) {
            if (cost.total() == null) {
                problem.field("interest.yearlyPercent", FieldCode.REQUIRED);
            }
            return null;
        }
        if (cost.total() != null) {
            problem.field("interest.total", FieldCode.NOT_WITH, "yearlyPercent");
        }
        if (percent.signum() <= 0 || percent.compareTo(MOST_PERCENT) > 0) {
            problem.field("interest.yearlyPercent", FieldCode.OUT_OF_RANGE, 0, MOST_PERCENT);
        } else if (!(AmountText.check(percent, PERCENT_SCALE) instanceof AmountText.Exact)) {
            problem.field("interest.yearlyPercent", FieldCode.TOO_MANY_DECIMALS, PERCENT_SCALE);
        }
        return percent;
    }

    private static @Nullable BigDecimal total(ProblemException problem, Chart chart, Price price, Cost cost) {
        Money total = cost.total();
        if (total == null) {
            return null;
        }
        String own = InstallmentView.code(chart, price).value();
        int scale = Scales.of(chart, price.commodity());
        if (!total.commodity().value().equals(own)) {
            problem.field("interest.total.commodity", FieldCode.NOT_ONE_OF, own);
        } else if (!total.isPositive()) {
            problem.field("interest.total.amount", FieldCode.NOT_POSITIVE);
        } else if (!(AmountText.check(total.amount(), scale) instanceof AmountText.Exact)) {
            problem.field("interest.total.amount", FieldCode.TOO_MANY_DECIMALS, scale);
        }
        return total.amount();
    }

    private void write(
            Operation operation, Purchase purchase, @Nullable Installment before, @Nullable Installment after) {
        frozen.require(operation, charts.of(operation.access().book()), purchase, before, after);
        if (after == null) {
            sql.delete(operation.transaction(), purchase.id());
        } else if (before == null) {
            sql.insert(operation.transaction(), after);
        } else {
            sql.update(operation.transaction(), after);
        }
        operation.note(KIND, purchase.id(), before, after);
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        sql.hold(transaction, step.id());
        Purchase purchase =
                find(step.access().book(), step.id()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_UNDOABLE));
        Installment before = read(step.before());
        Installment after = read(step.after());
        Installment now = sql.find(step.access().book(), step.id()).orElse(null);
        if (now == null ? after != null : after == null || now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, EDITED);
        }
        int version = now == null ? 1 : now.version() + 1;
        write(
                operation,
                purchase,
                now,
                before == null ? null : before.changedAt(Math.max(version, before.version()), step.at()));
    }

    private @Nullable Installment read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Installment.class);
    }
}
