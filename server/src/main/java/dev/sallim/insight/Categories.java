package dev.sallim.insight;

import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.insight.Dashboard.Category;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rolls the sums of categories up their tree. */
final class Categories {
    private static final Comparator<Category> LARGEST_FIRST = Comparator.comparing(
                    Categories::size, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .reversed()
            .thenComparing(Category::name)
            .thenComparing(Category::categoryId);

    private final Chart chart;
    private final Conversion conversion;
    private final Map<UUID, List<Money>> own;
    private final Map<UUID, List<UUID>> children = new HashMap<>();

    private Categories(Chart chart, Conversion conversion, Map<UUID, List<Money>> own) {
        this.chart = chart;
        this.conversion = conversion;
        this.own = own;
    }

    static List<Category> of(Chart chart, Conversion conversion, Map<UUID, List<Money>> own) {
        Categories tree = new Categories(chart, conversion, own);
        List<UUID> roots = new ArrayList<>();
        for (UUID category : tree.withAncestors()) {
            AccountId parent = tree.account(category).parent();
            if (parent == null) {
                roots.add(category);
            } else {
                tree.children
                        .computeIfAbsent(parent.value(), any -> new ArrayList<>())
                        .add(category);
            }
        }
        return tree.rolledUp(roots);
    }

    private List<UUID> withAncestors() {
        List<UUID> all = new ArrayList<>(own.keySet());
        for (int i = 0; i < all.size(); i++) {
            AccountId parent = account(all.get(i)).parent();
            if (parent != null && !all.contains(parent.value())) {
                all.add(parent.value());
            }
        }
        return all;
    }

    private List<Category> rolledUp(List<UUID> categories) {
        return categories.stream().map(this::rolledUp).sorted(LARGEST_FIRST).toList();
    }

    private Category rolledUp(UUID id) {
        Chart.Account account = account(id);
        AccountId parent = account.parent();
        return new Category(
                id,
                account.name(),
                account.colour(),
                parent == null ? null : parent.value(),
                account.role() != SystemRole.NONE,
                Total.of(amounts(id), conversion),
                rolledUp(children.getOrDefault(id, List.of())));
    }

    private List<Money> amounts(UUID id) {
        List<Money> all = new ArrayList<>(own.getOrDefault(id, List.of()));
        children.getOrDefault(id, List.of()).forEach(child -> all.addAll(amounts(child)));
        return all;
    }

    private Chart.Account account(UUID id) {
        return chart.account(id).orElseThrow(() -> new IllegalStateException("unknown category " + id));
    }

    private static @Nullable BigDecimal size(Category category) {
        Money converted = category.total().converted();
        return converted == null ? null : converted.amount();
    }
}
