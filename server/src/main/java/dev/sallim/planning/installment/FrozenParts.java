package dev.sallim.planning.installment;

import dev.sallim.core.installment.InstallmentPlan.Part;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletId;
import dev.sallim.planning.operation.Operation;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what closed periods bear of a purchase as it is: whatever is said about its parts, a frozen day bears what it bore before. Takes the
 * wallet, so that a period closes before or after.
 */
@Component
class FrozenParts {
    private final WalletFreeze freeze;

    FrozenParts(WalletFreeze freeze) {
        this.freeze = freeze;
    }

    void require(
            Operation operation,
            Chart chart,
            Purchase purchase,
            @Nullable Installment before,
            @Nullable Installment after) {
        TreeSet<UUID> wallets = new TreeSet<>();
        purchase.flows().forEach(flow -> wallets.add(flow.wallet()));
        for (UUID wallet : wallets) {
            WalletFreeze.Held held = freeze.hold(operation.transaction(), WalletId.of(wallet));
            LocalDate through = held.frozenThrough();
            if (through != null) {
                for (PurchaseFlow flow : purchase.flows()) {
                    if (flow.wallet().equals(wallet)
                            && !frozenDays(chart, flow, before, through)
                                    .equals(frozenDays(chart, flow, after, through))) {
                        throw ProblemException.of(ErrorCode.PERIOD_CLOSED, through, held.frozenBy());
                    }
                }
            }
        }
    }

    /** What each frozen day bears of the flow. */
    private static SortedMap<LocalDate, BigDecimal> frozenDays(
            Chart chart, PurchaseFlow flow, @Nullable Installment installment, LocalDate through) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        if (installment == null) {
            days.put(flow.date(), flow.spent().stripTrailingZeros());
        } else {
            for (Part part : installment.plan().of(flow.spent(), Scales.of(chart, flow.spentCommodity()))) {
                days.put(part.on(), part.principal().stripTrailingZeros());
            }
        }
        return days.headMap(Objects.requireNonNull(through.plusDays(1)));
    }
}
