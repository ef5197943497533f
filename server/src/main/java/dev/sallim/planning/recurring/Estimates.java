package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Amounts of items that are estimated: the median of the last six times, of what the account of the item saw. */
@Component
class Estimates {
    private static final int TIMES = 6;
    private static final String AMOUNTS = """
            SELECT u.item, abs(sum(CASE WHEN f.to_account_id = u.account THEN f.to_amount ELSE -f.from_amount END)) AS amount
            FROM unnest(:items, :accounts) AS u (item, account)
            CROSS JOIN LATERAL (
                SELECT o.transaction_id FROM occurrence o
                WHERE o.book_id = :book AND o.recurring_id = u.item AND o.transaction_id IS NOT NULL
                ORDER BY o.day DESC LIMIT :times) last
            JOIN flow f ON f.book_id = :book AND f.transaction_id = last.transaction_id AND f.deleted_at IS NULL
                AND (f.from_account_id = u.account OR f.to_account_id = u.account)
            GROUP BY u.item, last.transaction_id""";

    private final BookDatabase database;

    Estimates(BookDatabase database) {
        this.database = database;
    }

    /** The flows of each estimated item at its estimated amount; an item that nothing is known of yet is not among them. */
    Map<UUID, List<PlannedFlow>> of(BookId book, Chart chart, Collection<RecurringItem> items) {
        Map<UUID, PlannedFlow> asked = new HashMap<>();
        List<UUID> accounts = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        Sides sides = new Sides(chart);
        for (RecurringItem item : items) {
            List<PlannedFlow> flows = item.contents().flows();
            if (item.handling().estimated() && flows.size() == 1) {
                sides.main(flows).ifPresent(main -> {
                    asked.put(item.id(), flows.getFirst());
                    ids.add(item.id());
                    accounts.add(main.account());
                });
            }
        }
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<BigDecimal>> amounts = new HashMap<>();
        database.query(book, AMOUNTS)
                .array("items", SqlType.UUID, ids)
                .array("accounts", SqlType.UUID, accounts)
                .param("times", TIMES)
                .list(row -> amounts.computeIfAbsent(row.uuid("item"), item -> new ArrayList<>())
                        .add(row.decimal("amount")));
        Map<UUID, List<PlannedFlow>> estimated = new HashMap<>();
        amounts.forEach((item, known) -> {
            PlannedFlow flow = asked.get(item);
            if (flow != null) {
                Money amount = flow.amount();
                int scale = chart.commodity(amount.commodity())
                        .map(Chart.Commodity::scale)
                        .orElse(0);
                BigDecimal median = median(known).setScale(scale, RoundingMode.HALF_UP);
                if (median.signum() > 0) {
                    estimated.put(item, List.of(flow.withAmount(Money.of(median, amount.commodity()))));
                }
            }
        });
        return estimated;
    }

    static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    }
}
