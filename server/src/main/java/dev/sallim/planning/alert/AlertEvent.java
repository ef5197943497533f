package dev.sallim.planning.alert;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crossing, with the figures of its moment.
 *
 * @param name of the rule at that time
 * @param crossing how many times this rule has crossed for the same period or day, this one included
 * @param figure what was spent, is held or is left
 * @param threshold that it crossed; of PACE what would have been in step with the days, and the threshold on top
 * @param plan of a budget with what was carried, or the day's allowance; none of a wallet
 * @param read whether the caller has read it
 */
public record AlertEvent(
        UUID id,
        UUID bookId,
        UUID ruleId,
        String name,
        AlertScope scope,
        AlertDirection direction,
        @Nullable UUID walletId,
        @Nullable UUID categoryId,
        @Nullable UUID periodId,
        LocalDate day,
        int crossing,
        Money figure,
        Money threshold,
        @Nullable BigDecimal percent,
        @Nullable Money plan,
        Instant at,
        boolean read) {
    static AlertEvent read(Row row) throws SQLException {
        CommodityCode currency = CommodityCode.of(row.text("currency"));
        BigDecimal plan = row.decimalOrNull("plan");
        return new AlertEvent(
                row.uuid("id"),
                row.uuid("book_id"),
                row.uuid("rule_id"),
                row.text("name"),
                AlertScope.valueOf(row.text("scope")),
                AlertDirection.valueOf(row.text("direction")),
                row.uuidOrNull("wallet_id"),
                row.uuidOrNull("category_id"),
                row.uuidOrNull("period_id"),
                row.day("day"),
                row.integer("crossing"),
                Money.of(row.decimal("figure"), currency),
                Money.of(row.decimal("threshold"), currency),
                row.decimalOrNull("percent"),
                plan == null ? null : Money.of(plan, currency),
                row.instant("at"),
                row.bool("read"));
    }

    Cursors.Keys key() {
        return Cursors.Keys.of(at, id);
    }
}
