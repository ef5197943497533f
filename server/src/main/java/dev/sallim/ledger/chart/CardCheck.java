package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules about what a card's contract may say. */
final class CardCheck {
    private static final int LAST_DAY_OF_MONTH = 31;

    private CardCheck() {}

    static void days(Check check, @Nullable Integer statementDay, @Nullable Integer paymentDay) {
        check.between("card.statementDay", statementDay, 1, LAST_DAY_OF_MONTH);
        check.between("card.paymentDay", paymentDay, 1, LAST_DAY_OF_MONTH);
    }

    static @Nullable BigDecimal amount(Check check, String path, @Nullable Money money, CommodityRow commodity) {
        if (money == null) {
            return null;
        }
        if (!money.commodity().equals(commodity.code())) {
            check.refuse(path + ".commodity", FieldCode.OTHER_COMMODITY, commodity.code());
            return null;
        }
        return check.amount(path + ".amount", money.amount(), commodity.scale());
    }

    static @Nullable BigDecimal limit(Check check, @Nullable Money limit, CommodityRow commodity) {
        BigDecimal amount = amount(check, "card.limit", limit, commodity);
        if (amount != null && amount.signum() < 0) {
            check.refuse("card.limit.amount", FieldCode.NOT_POSITIVE);
        }
        return amount;
    }

    /** It has to be an asset of the same commodity, in use. */
    static void payingAccount(ChartWrite write, AccountSql accounts, CardTerms terms, CommodityRow commodity) {
        UUID paying = terms.cardPayingAccountId();
        if (paying == null) {
            return;
        }
        AccountRow row = accounts.find(write.transaction(), paying)
                .filter(found -> found.life().isLive() && found.shape().accountClass() == AccountClass.ASSET)
                .orElseThrow(() -> ProblemException.invalid("card.payingAccountId", FieldCode.NOT_FOUND));
        if (!commodity.id().equals(row.shape().commodityId())) {
            throw ProblemException.invalid("card.payingAccountId", FieldCode.OTHER_COMMODITY, commodity.code());
        }
    }
}
