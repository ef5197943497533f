package dev.sallim.ledger.chart;

import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.SqlType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Freezes wallets by the ledger's function, which asserts that no position of the wallet escapes. */
@Component
class FreezeSql implements WalletFreeze {
    private static final String HOLD = """
            SELECT commodity_id, frozen_through, frozen_by FROM wallet
            WHERE book_id = :book AND id = :wallet AND deleted_at IS NULL FOR NO KEY UPDATE""";
    private static final String FREEZE = """
            SELECT positions FROM ledger_freeze_wallet_v1(:book, :wallet, :through, :by)""";

    @Override
    public Held hold(BookTransaction transaction, WalletId wallet) {
        return transaction
                .query(HOLD)
                .param("wallet", wallet.value())
                .optional(row -> new Held(
                        new CommodityId(row.uuid("commodity_id")),
                        row.dayOrNull("frozen_through"),
                        row.text("frozen_by")))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    @Override
    public void freeze(BookTransaction transaction, WalletId wallet, @Nullable LocalDate through, String by) {
        int positions = transaction
                .query(FREEZE)
                .param("wallet", wallet.value())
                .param("through", through, SqlType.DATE)
                .param("by", by)
                .one(row -> row.integer("positions"));
        if (positions < 0) {
            throw new IllegalStateException("froze " + positions + " positions");
        }
    }
}
