package dev.sallim.planning.alert;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What wallets hold at the end of a day in their own currencies, from positions and day rollups. */
@Component
class WalletSums {
    private static final String HELD = """
            SELECT held.wallet_id, held.commodity_id, sum(held.amount) AS amount
            FROM (SELECT a.wallet_id, p.commodity_id, p.quantity AS amount
                  FROM account a JOIN position p ON p.book_id = a.book_id AND p.account_id = a.id
                  WHERE a.book_id = :book AND a.wallet_id = ANY (:wallets)
                  UNION ALL
                  SELECT d.wallet_id, d.commodity_id, d.outflow - d.inflow
                  FROM unnest(:accounts, :account_wallets) AS a (account, wallet)
                  JOIN position_day d ON d.book_id = :book AND d.account_id = a.account AND d.wallet_id = a.wallet AND d.day > :day) held
            GROUP BY held.wallet_id, held.commodity_id""";

    private final BookDatabase database;
    private final BookRates rates;

    WalletSums(BookDatabase database, BookRates rates) {
        this.database = database;
        this.rates = rates;
    }

    private record Held(UUID wallet, UUID commodity, BigDecimal amount) {}

    /** What has no rate is left out, as where a wallet's balance is shown. */
    Map<UUID, BigDecimal> of(BookAccess access, Chart chart, Collection<UUID> wallets, LocalDate day) {
        List<Held> held = held(access, chart, wallets, day);
        Set<CommodityCode> codes = new HashSet<>();
        held.forEach(one -> chart.commodity(one.commodity()).ifPresent(found -> codes.add(found.code())));
        for (UUID wallet : wallets) {
            home(chart, wallet).ifPresent(found -> codes.add(found.code()));
        }
        BookRates.Table table = codes.size() < 2 ? BookRates.Table.none() : rates.table(access, codes, day);
        Map<UUID, BigDecimal> sums = new HashMap<>();
        for (UUID wallet : wallets) {
            Chart.Commodity home = home(chart, wallet).orElse(null);
            if (home == null) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Held one : held) {
                CommodityCode code = chart.commodity(one.commodity())
                        .map(Chart.Commodity::code)
                        .orElse(null);
                if (code != null && one.wallet().equals(wallet)) {
                    sum = sum.add(converted(table, one.amount(), code, home.code(), day));
                }
            }
            sums.put(wallet, sum.setScale(home.scale(), RoundingMode.HALF_EVEN));
        }
        return sums;
    }

    private static BigDecimal converted(
            BookRates.Table table, BigDecimal amount, CommodityCode from, CommodityCode to, LocalDate day) {
        if (from.equals(to)) {
            return amount;
        }
        return table.rate(from, to, day).map(amount::multiply).orElse(BigDecimal.ZERO);
    }

    static Optional<Chart.Commodity> home(Chart chart, UUID wallet) {
        return chart.wallet(wallet)
                .filter(Chart.Wallet::live)
                .flatMap(found -> chart.commodity(found.commodity().value()));
    }

    private List<Held> held(BookAccess access, Chart chart, Collection<UUID> wallets, LocalDate day) {
        Map<UUID, UUID> accounts = new HashMap<>();
        for (Chart.Account account : chart.accounts()) {
            if (account.wallet() != null && wallets.contains(account.wallet().value())) {
                accounts.put(account.id().value(), account.wallet().value());
            }
        }
        List<UUID> ids = List.copyOf(accounts.keySet());
        return database.query(access.book(), HELD)
                .array("wallets", SqlType.UUID, wallets)
                .array("accounts", SqlType.UUID, ids)
                .array(
                        "account_wallets",
                        SqlType.UUID,
                        ids.stream().map(accounts::get).toList())
                .param("day", day)
                .list(row -> new Held(row.uuid("wallet_id"), row.uuid("commodity_id"), row.decimal("amount")));
    }
}
