package dev.sallim.planning.installment;

import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.installment.InstallmentSql.Filter;
import dev.sallim.planning.installment.InstallmentSql.Listed;
import dev.sallim.planning.installment.InstallmentView.BornePart;
import dev.sallim.planning.installment.InstallmentView.InstallmentPage;
import dev.sallim.planning.installment.InstallmentView.PeriodName;
import dev.sallim.planning.installment.InstallmentView.Plan;
import dev.sallim.planning.installment.InstallmentView.Total;
import dev.sallim.planning.installment.Purchase.Price;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how purchases are paid. */
@Component
class InstallmentReader {
    private final InstallmentSql sql;
    private final CardParts parts;
    private final PeriodReader periods;
    private final BookCharts charts;

    InstallmentReader(InstallmentSql sql, CardParts parts, PeriodReader periods, BookCharts charts) {
        this.sql = sql;
        this.parts = parts;
        this.periods = periods;
        this.charts = charts;
    }

    Plan of(BookAccess access, UUID id, LocalDate today) {
        Purchase purchase = purchases(access, List.of(id)).get(id);
        if (purchase == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        Chart chart = charts.of(access.book());
        Price price = purchase.price();
        Money whole = price == null ? null : Money.of(price.amount(), InstallmentView.code(chart, price));
        Installment installment = sql.find(access.book(), id).orElse(null);
        if (installment == null) {
            return new Plan(whole, null, List.of());
        }
        UUID wallet =
                purchase.flows().isEmpty() ? null : purchase.flows().getFirst().wallet();
        List<Period> known = wallet == null
                ? List.of()
                : periods.between(
                        access,
                        wallet,
                        new DayRange(installment.firstOn(), installment.plan().lastOn()));
        List<BornePart> schedule = InstallmentView.parts(chart, installment, price).stream()
                .map(part -> new BornePart(part, named(known, part.on())))
                .toList();
        return new Plan(whole, InstallmentView.of(chart, installment, purchase, today), schedule);
    }

    private static @Nullable PeriodName named(List<Period> periods, LocalDate day) {
        return periods.stream()
                .filter(period -> period.days().contains(day))
                .findFirst()
                .map(period -> new PeriodName(period.id(), period.name()))
                .orElse(null);
    }

    InstallmentPage list(BookAccess access, Filter filter, PageRequest request) {
        Cursors cursors = Cursors.of("installments", access.book(), filter.card(), filter.finished());
        Cursors.Keys last = request.after() == null ? null : cursors.read(request.after());
        List<Listed> found = sql.page(access.book(), filter, last, request.rows());
        Chart chart = charts.of(access.book());
        Map<UUID, Purchase> purchases = purchases(
                access,
                found.stream().map(one -> one.installment().transactionId()).toList());
        Page<InstallmentView> page = cursors.page(
                        found,
                        request,
                        one -> Cursors.Keys.of(one.date(), one.installment().transactionId()))
                .map(one -> InstallmentView.of(chart, one.installment(), bought(purchases, one), filter.today()));
        return new InstallmentPage(
                page.items(), filter.finished() ? List.of() : totals(access, chart, filter), page.next());
    }

    private static Purchase bought(Map<UUID, Purchase> purchases, Listed one) {
        Purchase purchase = purchases.get(one.installment().transactionId());
        if (purchase == null) {
            throw new IllegalStateException("an installment has no transaction");
        }
        return purchase;
    }

    private Map<UUID, Purchase> purchases(BookAccess access, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.transactions(access.book(), ids, sql.flows(access.book(), ids)).stream()
                .collect(Collectors.toMap(Purchase::id, Function.identity()));
    }

    private List<Total> totals(BookAccess access, Chart chart, Filter filter) {
        List<UUID> cards = filter.card() == null ? cards(chart) : List.of(filter.card());
        Map<Price.Of, BigDecimal> left = new TreeMap<>();
        parts.after(access.book(), cards, filter.today()).forEach(part -> {
            Price.Of of = new Price.Of(part.card(), part.commodity());
            left.merge(of, part.amount(), BigDecimal::add);
        });
        return left.entrySet().stream()
                .map(sum -> new Total(
                        sum.getKey().card(),
                        Money.of(
                                sum.getValue(),
                                chart.commodity(sum.getKey().commodity())
                                        .orElseThrow()
                                        .code())))
                .toList();
    }

    private static List<UUID> cards(Chart chart) {
        return chart.accounts().stream()
                .filter(Chart.Account::holdsMoney)
                .map(account -> account.id().value())
                .toList();
    }
}
