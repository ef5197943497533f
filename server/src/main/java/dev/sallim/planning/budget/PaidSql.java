package dev.sallim.planning.budget;

import dev.sallim.core.period.DayRange;
import dev.sallim.planning.budget.ActualSql.Wanted;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a wallet's expenses of some days went to: from the flows of these days alone, by the categories that they touch. */
@Component
class PaidSql {
    private static final String SPENT = """
            SELECT t.payee_id, side.commodity_id, CASE WHEN side.commodity_id <> :home THEN side.day END AS day, sum(side.spent) AS spent
            FROM (SELECT f.transaction_id, f.booked_on AS day, f.to_commodity_id AS commodity_id, f.to_amount AS spent
                  FROM flow f
                  WHERE f.book_id = :book AND f.to_account_id = ANY (:expenses) AND f.to_wallet_id = :wallet AND f.deleted_at IS NULL
                    AND f.booked_on BETWEEN :from AND :to
                  UNION ALL
                  SELECT f.transaction_id, f.booked_on, f.from_commodity_id, -f.from_amount
                  FROM flow f
                  WHERE f.book_id = :book AND f.from_account_id = ANY (:expenses) AND f.from_wallet_id = :wallet AND f.deleted_at IS NULL
                    AND f.booked_on BETWEEN :from AND :to) side
            JOIN transaction t ON t.book_id = :book AND t.id = side.transaction_id
            GROUP BY 1, 2, 3""";

    private final BookDatabase database;

    PaidSql(BookDatabase database) {
        this.database = database;
    }

    /**
     * @param payee none where none was named
     * @param day none for the currency at home
     * @param spent net of refunds
     */
    record Spent(
            @Nullable UUID payee, UUID commodity, @Nullable LocalDate day, BigDecimal spent) {}

    List<Spent> of(BookId book, Wanted wanted, DayRange days) {
        return database.query(book, SPENT)
                .param("home", wanted.home())
                .param("wallet", wanted.wallet())
                .array("expenses", SqlType.UUID, wanted.expenses())
                .param("from", days.first())
                .param("to", days.last())
                .list(row -> new Spent(
                        row.uuidOrNull("payee_id"),
                        row.uuid("commodity_id"),
                        row.dayOrNull("day"),
                        row.decimal("spent")));
    }
}
