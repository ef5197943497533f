package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What recurring expenses cost the last times, and which of their days nobody paid: for whoever learns from them. */
@Component
public class ItemRecord {
    private static final int TIMES = 6;
    private static final String PAID = """
            SELECT u.item, -sum(CASE WHEN f.to_account_id = u.account THEN f.to_amount ELSE -f.from_amount END) AS amount
            FROM unnest(:items, :accounts) AS u (item, account)
            CROSS JOIN LATERAL (
                SELECT o.transaction_id, o.day FROM occurrence o
                WHERE o.book_id = :book AND o.recurring_id = u.item AND o.transaction_id IS NOT NULL
                ORDER BY o.day DESC LIMIT :times) last
            JOIN flow f ON f.book_id = :book AND f.transaction_id = last.transaction_id AND f.deleted_at IS NULL
                AND (f.from_account_id = u.account OR f.to_account_id = u.account)
            GROUP BY u.item, last.transaction_id, last.day
            ORDER BY u.item, last.day DESC""";

    private final RecurringRows rows;
    private final BookCharts charts;
    private final BookDatabase database;
    private final ExpectedFlows expected;

    ItemRecord(RecurringRows rows, BookCharts charts, BookDatabase database, ExpectedFlows expected) {
        this.rows = rows;
        this.charts = charts;
        this.database = database;
        this.expected = expected;
    }

    /**
     * An expense that recurs.
     *
     * @param price as the item says it, for one time
     * @param paid what left the account the last times, six at most, the latest first; in the commodity of the price
     * @param unpaid days of the last 90 that are overdue, the first first
     * @param timesAYear how often it comes in the 365 days from today
     */
    public record Expense(
            UUID id, String name, Money price, List<BigDecimal> paid, List<LocalDate> unpaid, int timesAYear) {
        public Expense {
            paid = List.copyOf(paid);
            unpaid = List.copyOf(unpaid);
        }
    }

    public List<Expense> expenses(BookAccess access, LocalDate today) {
        Sides sides = new Sides(charts.of(access.book()));
        Map<RecurringItem, Sides.Main> asked = new LinkedHashMap<>();
        for (RecurringItem item : rows.items().live(access.book())) {
            sides.main(item.contents().flows())
                    .filter(main -> main.net().amount().signum() < 0 && isExpense(item))
                    .ifPresent(main -> asked.put(item, main));
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BigDecimal>> paid = paid(access, asked);
        Map<UUID, List<LocalDate>> unpaid = unpaid(access, today);
        List<Expense> expenses = new ArrayList<>();
        asked.forEach((item, main) -> expenses.add(new Expense(
                item.id(),
                item.name(),
                Money.of(main.net().amount().negate(), main.net().commodity()),
                paid.getOrDefault(item.id(), List.of()),
                unpaid.getOrDefault(item.id(), List.of()),
                item.times().between(today, today.plusDays(364)).size())));
        return expenses;
    }

    private static boolean isExpense(RecurringItem item) {
        return item.contents().kind() == TransactionKind.EXPENSE;
    }

    private Map<UUID, List<BigDecimal>> paid(BookAccess access, Map<RecurringItem, Sides.Main> asked) {
        Map<UUID, List<BigDecimal>> paid = new LinkedHashMap<>();
        database.query(access.book(), PAID)
                .array(
                        "items",
                        SqlType.UUID,
                        asked.keySet().stream().map(RecurringItem::id).toList())
                .array(
                        "accounts",
                        SqlType.UUID,
                        asked.values().stream().map(Sides.Main::account).toList())
                .param("times", TIMES)
                .list(row -> paid.computeIfAbsent(row.uuid("item"), item -> new ArrayList<>())
                        .add(row.decimal("amount")));
        return paid;
    }

    private Map<UUID, List<LocalDate>> unpaid(BookAccess access, LocalDate today) {
        Map<UUID, List<LocalDate>> unpaid = new LinkedHashMap<>();
        for (ExpectedFlows.Day day :
                expected.upTo(access, today, today.minusDays(1)).days()) {
            if (day.day().isBefore(today)) {
                unpaid.computeIfAbsent(day.recurringId(), item -> new ArrayList<>())
                        .add(day.day());
            }
        }
        return unpaid;
    }
}
