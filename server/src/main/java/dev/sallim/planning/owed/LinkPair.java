package dev.sallim.planning.owed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * An expense and money that may be for it.
 *
 * @param links those that either is a part of by now
 * @param around the transactions of these
 */
record LinkPair(OwedParty expense, OwedParty money, List<MoneyLink> links, Map<UUID, OwedParty> around) {
    LinkPair {
        links = List.copyOf(links);
        around = Map.copyOf(around);
    }

    boolean isLinked() {
        return links.stream().anyMatch(link -> link.joins(expense.id()) && link.joins(money.id()));
    }

    /** What of the expense is not linked yet. */
    BigDecimal room(String commodity) {
        return expense.spent(commodity).subtract(counted(commodity, MoneyLink::expense, expense.id()));
    }

    /** What of the money is not linked yet. */
    BigDecimal free(String commodity) {
        return money.received(commodity).subtract(counted(commodity, MoneyLink::money, money.id()));
    }

    private BigDecimal counted(String commodity, Function<MoneyLink, UUID> end, UUID id) {
        return links.stream()
                .filter(link ->
                        link.commodity().equals(commodity) && end.apply(link).equals(id))
                .map(link -> link.counted(party(around, link.expense()), party(around, link.money())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static OwedParty party(Map<UUID, OwedParty> around, UUID id) {
        return Objects.requireNonNull(around.get(id), "a link is between two transactions of its book");
    }
}
