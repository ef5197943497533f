package dev.sallim.planning.recurring;

import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What accounts hold, day by day, from their positions and day rollups: the number of transactions does not matter to it. */
@Component
class UpcomingSql {
    private static final String HELD = """
            SELECT p.commodity_id, NULL::date AS day, p.quantity AS amount
            FROM position p WHERE p.book_id = :book AND p.account_id = ANY (:accounts)
            UNION ALL
            SELECT d.commodity_id, d.day, sum(d.inflow - d.outflow)
            FROM unnest(:accounts, :wallets) AS a (account, wallet)
            JOIN position_day d ON d.book_id = :book AND d.account_id = a.account AND d.wallet_id = a.wallet AND d.day >= :from
            GROUP BY d.commodity_id, d.day""";

    private final BookDatabase database;

    UpcomingSql(BookDatabase database) {
        this.database = database;
    }

    /** @param day none: what is there after all days */
    record Moved(UUID commodity, @Nullable LocalDate day, BigDecimal amount) {}

    /** What the accounts hold in all, and what moved on each day from one on. */
    List<Moved> moved(BookId book, List<Chart.Account> accounts, LocalDate from) {
        List<@Nullable UUID> wallets = new ArrayList<>();
        accounts.forEach(account ->
                wallets.add(account.wallet() == null ? null : account.wallet().value()));
        return database.query(book, HELD)
                .array(
                        "accounts",
                        SqlType.UUID,
                        accounts.stream()
                                .map(Chart.Account::id)
                                .map(AccountId::value)
                                .toList())
                .array("wallets", SqlType.UUID, wallets)
                .param("from", from)
                .list(row -> new Moved(row.uuid("commodity_id"), row.dayOrNull("day"), row.decimal("amount")));
    }
}
