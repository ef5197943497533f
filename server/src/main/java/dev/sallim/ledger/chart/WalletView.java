package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wallet as the API shows it.
 *
 * @param balance of all its accounts, archived ones too, converted to its currency
 * @param accounts its accounts with their parts of the balance
 */
record WalletView(
        UUID id,
        String name,
        CommodityCode currency,
        String description,
        int sortOrder,
        Total balance,
        List<Part> accounts,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * @param value the account's balance in the wallet's currency; null where it has no rate
     * @param share value divided by the wallet's converted balance, rounded half to even to six decimals; negative for a debt. Null
     *     where a rate is missing for anything in the wallet, or the balance is zero
     */
    record Part(
            UUID accountId, @Nullable Money value, @Nullable String share) {}
}
