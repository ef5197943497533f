package dev.sallim.ledger.search;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.PeriodDays;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursor;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Cursors.Keys;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lists of transactions, what they add up to, and which ones a query means. */
@Component
public class TransactionLists {
    /**
     * @param in income, per commodity; refunds are not income
     * @param out expenses net of refunds, per commodity; own transfers are neither
     */
    public record Sums(long count, List<Money> in, List<Money> out) {}

    private final TransactionListSql sql;
    private final ChartRetry charts;
    private final ObjectProvider<PeriodDays> periods;
    private final Clock clock;

    TransactionLists(TransactionListSql sql, ChartRetry charts, ObjectProvider<PeriodDays> periods, Clock clock) {
        this.sql = sql;
        this.charts = charts;
        this.periods = periods;
        this.clock = clock;
    }

    Page<TransactionView> page(
            BookAccess access, FilterParameters parameters, TransactionOrder order, PageRequest request) {
        return charts.run(access.book(), chart -> {
            Filter filter = filter(access, parameters, chart, today(access));
            Cursors cursors = Cursors.of(order.parameter(), access.book().value(), FilterJson.of(filter));
            Cursor after = request.after();
            Keys keys = after == null ? null : cursors.read(after);
            List<StoredTransaction> rows = sql.page(access.book(), filter, order, keys, request.rows());
            return cursors.page(rows, request, row -> Keys.of(row.date(), row.ordinal(), row.id()))
                    .map(row -> row.view(chart, null));
        });
    }

    Sums sums(BookAccess access, FilterParameters parameters) {
        return charts.run(access.book(), chart -> {
            long count = 0;
            List<Money> in = new ArrayList<>();
            List<Money> out = new ArrayList<>();
            for (TransactionListSql.TotalRow row :
                    sql.total(access.book(), filter(access, parameters, chart, today(access)))) {
                BigDecimal amount = row.amount();
                if (row.accountClass() == null || row.commodity() == null || amount == null) {
                    count = row.count() == null ? 0 : row.count();
                } else if (row.accountClass().equals(AccountClass.INCOME.name())) {
                    in.add(money(amount.negate(), row.commodity(), chart));
                } else {
                    out.add(money(amount, row.commodity(), chart));
                }
            }
            return new Sums(count, in, out);
        });
    }

    Outline outline(BookAccess access, FilterParameters parameters) {
        return charts.run(
                access.book(),
                chart -> Outline.of(sql.days(access.book(), filter(access, parameters, chart, today(access)))));
    }

    /**
     * A walk over all that the filters find, a few thousand at a time: each step reads on behind the row that the one before ended
     * with. What is wrong with the filters is refused here, before the first step.
     */
    public Walk walk(BookAccess access, FilterParameters parameters, TransactionOrder order) {
        LocalDate today = today(access);
        charts.run(access.book(), chart -> filter(access, parameters, chart, today));
        return new Walk(access, parameters, order, today);
    }

    /** Names are looked up anew in each step, because a long walk meets payees that are younger than its beginning. */
    public final class Walk {
        private static final int STEP = 2_000;

        private final BookAccess access;
        private final FilterParameters parameters;
        private final TransactionOrder order;
        private final LocalDate today;
        private @Nullable Keys after;
        private boolean ended;

        private Walk(BookAccess access, FilterParameters parameters, TransactionOrder order, LocalDate today) {
            this.access = access;
            this.parameters = parameters;
            this.order = order;
            this.today = today;
        }

        /** Whether all have been read. */
        public boolean isEnded() {
            return ended;
        }

        /** What a reader makes of the next ones. */
        public <T> List<T> next(BiFunction<StoredTransaction, Chart, List<T>> reader) {
            if (ended) {
                return List.of();
            }
            return charts.run(access.book(), chart -> {
                Filter filter = filter(access, parameters, chart, today);
                List<StoredTransaction> rows = sql.page(access.book(), filter, order, after, STEP);
                List<T> read = rows.stream()
                        .flatMap(row -> reader.apply(row, chart).stream())
                        .toList();
                ended = rows.size() < STEP;
                if (!rows.isEmpty()) {
                    StoredTransaction last = rows.getLast();
                    after = Keys.of(last.date(), last.ordinal(), last.id());
                }
                return read;
            });
        }
    }

    /**
     * The newest {@code most} transactions that the filters find.
     *
     * @param path where the filters stand in the request, for what is wrong with them
     */
    public List<UUID> ids(BookAccess access, FilterParameters parameters, String path, int most) {
        return charts.run(access.book(), chart -> sql.ids(access.book(), below(access, path, parameters, chart), most));
    }

    /** Refuses filters that find nothing because they cannot be understood. */
    public void check(BookAccess access, FilterParameters parameters, String path) {
        charts.run(access.book(), chart -> below(access, path, parameters, chart));
    }

    private Filter below(BookAccess access, String path, FilterParameters parameters, Chart chart) {
        try {
            return filter(access, parameters, chart, today(access));
        } catch (ProblemException refused) {
            ProblemException moved =
                    ProblemException.of(refused.code(), refused.args().toArray());
            refused.fields().forEach(field -> moved.field(field.at(path + "." + field.path())));
            throw moved;
        }
    }

    /**
     * The newest {@code most} transactions that a query of the query language means.
     *
     * @param path where the query stands in the request, for what is wrong with it
     */
    public List<UUID> ids(BookAccess access, String query, String path, int most) {
        return charts.run(
                access.book(),
                chart -> sql.ids(access.book(), new QueryFilter(chart, path).parse(query, today(access)), most));
    }

    private Filter filter(BookAccess access, FilterParameters parameters, Chart chart, LocalDate today) {
        return parameters.toFilter(
                chart,
                today,
                id -> Optional.ofNullable(periods.getIfAvailable()).flatMap(known -> known.of(access.book(), id)));
    }

    private LocalDate today(BookAccess access) {
        return LocalDate.now(clock.withZone(access.zone()));
    }

    private static Money money(BigDecimal amount, UUID commodity, Chart chart) {
        return Money.of(amount, chart.commodity(commodity).orElseThrow().code());
    }
}
