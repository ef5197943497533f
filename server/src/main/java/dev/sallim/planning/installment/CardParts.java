package dev.sallim.planning.installment;

import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.CardInstallments;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.installment.InstallmentSql.Borne;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the ledger's cards which parts their bills ask for later. */
@Component
class CardParts implements CardInstallments {
    private final InstallmentSql sql;
    private final BookCharts charts;

    CardParts(InstallmentSql sql, BookCharts charts) {
        this.sql = sql;
        this.charts = charts;
    }

    @Override
    public List<Part> after(BookId book, Collection<UUID> cards, LocalDate day) {
        List<Borne> found = sql.ofCards(book, cards, day.plusDays(1));
        if (found.isEmpty()) {
            return List.of();
        }
        Chart chart = charts.of(book);
        return found.stream().flatMap(one -> parts(chart, one, day)).toList();
    }

    private static Stream<Part> parts(Chart chart, Borne one, LocalDate day) {
        PurchaseFlow flow = one.flow();
        InstallmentPlan plan = one.installment().plan();
        return plan.of(flow.amount(), Scales.of(chart, flow.cardCommodity())).stream()
                .filter(part -> part.on().isAfter(day) && part.principal().signum() > 0)
                .map(part -> new Part(flow.card(), flow.cardCommodity(), flow.date(), part.on(), part.principal()));
    }
}
