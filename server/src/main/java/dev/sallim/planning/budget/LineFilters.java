package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineState;
import dev.sallim.ledger.BookCharts;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses lines of a budget. */
@Component
class LineFilters {
    private final BookCharts charts;
    private final ActualSql sql;

    LineFilters(BookCharts charts, ActualSql sql) {
        this.charts = charts;
        this.sql = sql;
    }

    /** @param category with those below it */
    Predicate<LineView> of(
            BookAccess access,
            @Nullable LineState state,
            @Nullable LinePriority priority,
            @Nullable UUID category,
            @Nullable UUID account) {
        Set<UUID> categories =
                category == null ? Set.of() : charts.of(access.book()).withDescendants(category);
        if (category != null && charts.of(access.book()).account(category).isEmpty()) {
            throw ProblemException.invalid("category", FieldCode.NOT_FOUND);
        }
        Set<UUID> prior = priority == null ? Set.of() : sql.ofPriority(access.book(), priority);
        return line -> (state == null || line.figures().state() == state)
                && (category == null || (line.categoryId() != null && categories.contains(line.categoryId())))
                && (priority == null || (line.categoryId() != null && prior.contains(line.categoryId())))
                && (account == null
                        || Objects.equals(account, line.accountId())
                        || Objects.equals(account, line.onAccountId()));
    }
}
