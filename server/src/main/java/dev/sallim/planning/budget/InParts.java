package dev.sallim.planning.budget;

import dev.sallim.planning.budget.ActualSql.Part;
import dev.sallim.planning.budget.ActualSql.Sum;
import dev.sallim.planning.installment.BorneShares.Amounts;
import dev.sallim.planning.installment.BorneShares.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What purchases that are paid in parts add to the sums of some days, and take from them: the parts in place of the price, and of what was
 * bought before only what was borne by then.
 */
final class InParts {
    private final UUID home;
    private final List<Share> shares;

    InParts(UUID home, List<Share> shares) {
        this.home = home;
        this.shares = shares;
    }

    List<Sum> all() {
        List<Sum> sums = new ArrayList<>(ofCategories());
        for (Share share : shares) {
            share.tags().forEach(tag -> sums.add(spent(Part.TAG, tag, share)));
            Amounts paid = share.paid();
            sums.add(new Sum(
                    Part.ACCOUNT,
                    share.card(),
                    share.cardCommodity(),
                    day(share.cardCommodity(), share),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    paid.borne(),
                    paid.whole()));
            sums.add(new Sum(
                    Part.START,
                    share.card(),
                    share.cardCommodity(),
                    null,
                    paid.earlier(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO));
        }
        return sums;
    }

    List<Sum> ofCategories() {
        return shares.stream()
                .map(share -> spent(Part.CATEGORY, share.category(), share))
                .toList();
    }

    private Sum spent(Part part, UUID id, Share share) {
        Amounts spent = share.spent();
        return new Sum(
                part,
                id,
                share.spentCommodity(),
                day(share.spentCommodity(), share),
                spent.borne(),
                spent.whole(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private @Nullable LocalDate day(UUID commodity, Share share) {
        return commodity.equals(home) ? null : share.boughtOn();
    }
}
