package dev.sallim.ledger.export;

import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.StaleChartException;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns transactions into rows of a file, with names in the place of ids. */
final class ExportLines {
    private final @Nullable UUID account;

    /** @param account whose sides alone are wanted, where the list is one account's */
    ExportLines(@Nullable UUID account) {
        this.account = account;
    }

    List<ExportLine> of(StoredTransaction stored, Chart chart) {
        List<ExportLine> lines = new ArrayList<>();
        for (StoredFlow flow : stored.flows()) {
            FlowSide from = flow.line().from();
            FlowSide to = flow.line().to();
            if (isAsked(from, chart)) {
                lines.add(line(stored, flow, new Side(from, to, from.amount().negate()), chart));
            }
            if (isAsked(to, chart)) {
                lines.add(line(stored, flow, new Side(to, from, to.amount()), chart));
            }
        }
        return lines;
    }

    /** @param amount what it did to the account */
    private record Side(FlowSide own, FlowSide other, BigDecimal amount) {}

    private boolean isAsked(FlowSide side, Chart chart) {
        return account(side, chart).holdsMoney() && (account == null || account.equals(side.account()));
    }

    private static ExportLine line(StoredTransaction stored, StoredFlow flow, Side side, Chart chart) {
        Chart.Account other = account(side.other(), chart);
        return new ExportLine(
                stored.date(),
                account(side.own(), chart).name(),
                payee(stored, chart),
                other.isCategory() ? category(other, chart) : "",
                other.holdsMoney() ? other.name() : "",
                stored.note(),
                flow.memo(),
                stored.tags().stream().map(tag -> tag(tag, chart)).toList(),
                side.amount(),
                chart.commodity(side.own().commodity())
                        .orElseThrow(() -> new StaleChartException(
                                "commodity " + side.own().commodity()))
                        .code()
                        .toString(),
                side.own().state(),
                stored.kind(),
                stored.id());
    }

    private static Chart.Account account(FlowSide side, Chart chart) {
        return chart.account(side.account()).orElseThrow(() -> new StaleChartException("account " + side.account()));
    }

    private static String payee(StoredTransaction stored, Chart chart) {
        UUID payee = stored.payee();
        return payee == null
                ? ""
                : chart.payee(payee)
                        .orElseThrow(() -> new StaleChartException("payee " + payee))
                        .name();
    }

    private static String tag(UUID tag, Chart chart) {
        return chart.tag(tag)
                .orElseThrow(() -> new StaleChartException("tag " + tag))
                .name();
    }

    /** From the top down. What nobody has chosen a category for has none. */
    private static String category(Chart.Account category, Chart chart) {
        if (category.role() != SystemRole.NONE) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Optional<Chart.Account> at = Optional.of(category);
        while (at.isPresent()) {
            names.add(at.get().name());
            AccountId parent = at.get().parent();
            at = parent == null ? Optional.empty() : chart.account(parent.value());
        }
        Collections.reverse(names);
        return String.join(" › ", names);
    }
}
