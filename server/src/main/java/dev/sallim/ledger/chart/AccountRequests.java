package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.Money;
import dev.sallim.platform.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about accounts. */
final class AccountRequests {
    private AccountRequests() {}

    /**
     * @param commodity left out: the book's currency
     * @param walletId left out: the book's first wallet
     * @param openingBalance in the account's commodity; negative for a debt
     * @param openedOn left out: today, where there is an opening balance
     */
    record NewAccount(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            AccountKind kind,

            @Nullable String commodity,
            @Nullable UUID walletId,
            @Nullable Money openingBalance,
            @Nullable LocalDate openedOn,
            @Nullable String institution,
            @Nullable String subtype,
            @Nullable String number,
            @Nullable String note,
            @Nullable NewCard card) {}

    record NewCard(
            @Nullable Money limit,
            @Nullable Integer statementDay,
            @Nullable Integer paymentDay,
            @Nullable UUID payingAccountId) {}

    record AccountEdit(
            Change<String> name,
            Change<AccountKind> kind,
            Change<String> commodity,
            Change<Money> openingBalance,
            Change<LocalDate> openedOn,
            Change<String> institution,
            Change<String> subtype,
            Change<String> number,
            Change<String> note,
            Change<CardEdit> card) {}

    record CardEdit(
            Change<Money> limit,
            Change<Integer> statementDay,
            Change<Integer> paymentDay,
            Change<UUID> payingAccountId) {
        static final CardEdit CLEARED = new CardEdit(Change.clear(), Change.clear(), Change.clear(), Change.clear());
    }

    /** @param ids of accounts in the order to be; the others follow */
    record Order(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> ids) {}

    record Move(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID walletId) {}

    /** @param balance what the account holds of its own commodity when the day ends */
    record StatedBalance(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money balance) {}
}
