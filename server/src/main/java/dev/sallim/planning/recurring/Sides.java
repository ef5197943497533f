package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What flows do to accounts, by the chart of the book. */
final class Sides {
    /** Accounts whose money is for spending: what comes is about them. */
    private static final Set<AccountKind> SPENDABLE =
            EnumSet.of(AccountKind.CASH, AccountKind.CHECKING, AccountKind.SAVINGS, AccountKind.CREDIT_CARD);

    private final Chart chart;

    Sides(Chart chart) {
        this.chart = chart;
    }

    /**
     * The account that an item is about: the first that holds money, where it leaves before where it enters.
     *
     * @param net what all flows together add to it; negative where they take
     */
    record Main(UUID account, Money net) {}

    Optional<Main> main(List<PlannedFlow> flows) {
        for (PlannedFlow flow : flows) {
            for (UUID side : sides(flow)) {
                if (holdsMoney(side)) {
                    return Optional.of(new Main(side, net(flows, side)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<UUID> sides(PlannedFlow flow) {
        UUID from = flow.from();
        UUID to = flow.to();
        if (from == null) {
            return to == null ? List.of() : List.of(to);
        }
        return to == null ? List.of(from) : List.of(from, to);
    }

    /** In the commodity of the first flow that touches the account. */
    private static Money net(List<PlannedFlow> flows, UUID account) {
        Money net = null;
        for (PlannedFlow flow : flows) {
            Money moved = moved(flow, account);
            if (moved != null && (net == null || net.commodity().equals(moved.commodity()))) {
                net = net == null ? moved : net.plus(moved);
            }
        }
        if (net == null) {
            throw new IllegalArgumentException("no flow touches " + account);
        }
        return net;
    }

    private static @Nullable Money moved(PlannedFlow flow, UUID account) {
        if (account.equals(flow.from())) {
            return flow.amount().negate();
        }
        return account.equals(flow.to()) ? flow.entering() : null;
    }

    /** What flows add to the accounts that are asked for, by commodity. */
    Map<CommodityCode, BigDecimal> effect(List<PlannedFlow> flows, Predicate<UUID> accounts) {
        Map<CommodityCode, BigDecimal> effect = new TreeMap<>();
        for (PlannedFlow flow : flows) {
            if (flow.from() != null && accounts.test(flow.from())) {
                effect.merge(flow.amount().commodity(), flow.amount().amount().negate(), BigDecimal::add);
            }
            if (flow.to() != null && accounts.test(flow.to())) {
                Money entering = flow.entering();
                effect.merge(entering.commodity(), entering.amount(), BigDecimal::add);
            }
        }
        return effect;
    }

    /** Categories, and the other accounts, on the sides of flows. */
    List<UUID> others(List<PlannedFlow> flows, UUID account) {
        return flows.stream()
                .flatMap(flow -> sides(flow).stream())
                .filter(side -> !side.equals(account))
                .distinct()
                .toList();
    }

    boolean holdsMoney(UUID account) {
        return chart.account(account).filter(Chart.Account::holdsMoney).isPresent();
    }

    static boolean isSpendable(Chart.Account account) {
        return account.live() && account.kind() != null && SPENDABLE.contains(account.kind());
    }
}
