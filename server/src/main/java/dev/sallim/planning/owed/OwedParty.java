package dev.sallim.planning.owed;

import dev.sallim.core.ledger.TransactionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the two transactions that a link is between.
 *
 * @param nets what its accounts gained from categories by commodity, negative where they spent
 */
record OwedParty(
        UUID id,
        LocalDate date,
        TransactionKind kind,
        @Nullable String payee,
        String note,
        boolean inTrash,
        Map<String, BigDecimal> nets) {
    OwedParty {
        nets = Map.copyOf(nets);
    }

    boolean isExpense() {
        return kind == TransactionKind.EXPENSE && !spentCommodities().isEmpty();
    }

    boolean isMoneyReceived() {
        return (kind == TransactionKind.REFUND || kind == TransactionKind.INCOME)
                && !receivedCommodities().isEmpty();
    }

    BigDecimal spent(String commodity) {
        return net(commodity).negate().max(BigDecimal.ZERO);
    }

    BigDecimal received(String commodity) {
        return net(commodity).max(BigDecimal.ZERO);
    }

    SortedSet<String> spentCommodities() {
        return commodities(-1);
    }

    SortedSet<String> receivedCommodities() {
        return commodities(1);
    }

    private BigDecimal net(String commodity) {
        return nets.getOrDefault(commodity, BigDecimal.ZERO);
    }

    private SortedSet<String> commodities(int sign) {
        return nets.entrySet().stream()
                .filter(net -> net.getValue().signum() == sign)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
