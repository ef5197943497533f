package dev.sallim.planning.forecast;

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

/** What each account holds, and what is booked in it for days to come: from positions and day rollups. */
@Component
class HeldSql {
    private static final String HELD = """
            SELECT p.account_id, p.commodity_id, NULL::date AS day, p.quantity AS amount
            FROM position p WHERE p.book_id = :book AND p.account_id = ANY (:accounts)
            UNION ALL
            SELECT d.account_id, d.commodity_id, d.day, sum(d.inflow - d.outflow)
            FROM unnest(:accounts, :wallets) AS a (account, wallet)
            JOIN position_day d ON d.book_id = :book AND d.account_id = a.account AND d.wallet_id = a.wallet AND d.day > :today
            GROUP BY d.account_id, d.commodity_id, d.day""";

    private final BookDatabase database;

    HeldSql(BookDatabase database) {
        this.database = database;
    }

    /** @param day none: what is there after all days */
    record Held(UUID account, UUID commodity, @Nullable LocalDate day, BigDecimal amount) {}

    List<Held> of(BookId book, List<Chart.Account> accounts, LocalDate today) {
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
                .param("today", today)
                .list(row -> new Held(
                        row.uuid("account_id"), row.uuid("commodity_id"), row.dayOrNull("day"), row.decimal("amount")));
    }
}
