package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param openedOn day of the opening balance
 * @param number its last digits only
 * @param balance what it holds of its own commodity; negative while money is owed
 * @param cleared balance without what is pending
 * @param openingBalance what it began with; null where it began with nothing
 * @param positions everything that it holds, by commodity
 * @param archivedAt since when it is put away; none while it is in use
 */
record AccountView(
        UUID id,
        String name,
        AccountKind kind,
        CommodityCode commodity,
        UUID walletId,
        @Nullable LocalDate openedOn,
        @Nullable Money openingBalance,
        @Nullable String institution,
        @Nullable String subtype,
        @Nullable String number,
        String note,
        @Nullable Card card,
        int sortOrder,
        Money balance,
        Money cleared,
        List<Position> positions,
        @Nullable Instant archivedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /** @param pending the part of the quantity that the bank has not confirmed */
    record Position(CommodityCode commodity, String quantity, String pending) {}

    record Card(
            @Nullable Money limit,
            @Nullable Integer statementDay,
            @Nullable Integer paymentDay,
            @Nullable UUID payingAccountId) {}
}
