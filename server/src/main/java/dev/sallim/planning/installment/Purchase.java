package dev.sallim.planning.installment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is paid in parts, or may be.
 *
 * @param flows those of it that go from a card to a category of expense: what the parts are of
 */
record Purchase(
        UUID id, LocalDate date, @Nullable String payee, String note, boolean inTrash, List<PurchaseFlow> flows) {
    Purchase {
        flows = List.copyOf(flows);
    }

    /** What the parts are of, where it is one purchase on one card; none where it is not, or not any more. */
    @Nullable
    Price price() {
        SortedSet<Price.Of> cards = flows.stream()
                .map(flow -> new Price.Of(flow.card(), flow.cardCommodity()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (inTrash || cards.size() != 1) {
            return null;
        }
        BigDecimal sum = flows.stream().map(PurchaseFlow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Price(cards.first().card(), cards.first().commodity(), sum);
    }

    /** @param card the account that it was paid with */
    record Price(UUID card, UUID commodity, BigDecimal amount) {
        record Of(UUID card, UUID commodity) implements Comparable<Of> {
            @Override
            public int compareTo(Of other) {
                int byCard = card.compareTo(other.card);
                return byCard == 0 ? commodity.compareTo(other.commodity) : byCard;
            }
        }
    }
}
