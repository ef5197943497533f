package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.insight.Dashboard.Category;
import dev.sallim.insight.Explanation.Item;
import dev.sallim.insight.Explanation.ItemKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the items of an explanation have in common. */
final class Parts {
    /** Those that could not be converted come last. */
    static final Comparator<Item> LARGEST_FIRST = Comparator.comparing(Parts::size)
            .reversed()
            .thenComparing(item -> String.valueOf(item.name()))
            .thenComparing(item -> String.valueOf(item.id()));

    private Parts() {}

    private static BigDecimal size(Item item) {
        Money converted = item.total().converted();
        return converted == null ? BigDecimal.ONE.negate() : converted.amount().abs();
    }

    /** What the items miss of the total, as one more of them; nothing where they miss nothing. */
    static Optional<Item> rest(ItemKind kind, Total total, Collection<Item> items) {
        Money converted = total.converted();
        if (converted == null) {
            return Optional.empty();
        }
        Money rest = converted;
        for (Item item : items) {
            Money own = item.total().converted();
            rest = own == null ? rest : rest.minus(own);
        }
        return rest.isZero()
                ? Optional.empty()
                : Optional.of(new Item(kind, null, null, new Total(List.of(), rest, List.of()), null));
    }

    static Total negated(Total total) {
        Money converted = total.converted();
        return new Total(
                total.byCommodity().stream().map(Money::negate).toList(),
                converted == null ? null : converted.negate(),
                total.missingRates());
    }

    /** Anywhere in the tree. */
    static Optional<Category> find(UUID id, List<Category> categories) {
        for (Category category : categories) {
            Optional<Category> found =
                    category.categoryId().equals(id) ? Optional.of(category) : find(id, category.children());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Money in(CommodityCode commodity, List<Money> amounts) {
        return amounts.stream()
                .filter(money -> money.commodity().equals(commodity))
                .findFirst()
                .orElse(Money.zero(commodity));
    }
}
