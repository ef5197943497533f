package dev.sallim.planning.owed;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.planning.owed.OwedSql.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to come back for an expense, and how far it has.
 *
 * @param transactionId the expense
 * @param date of the expense
 * @param payeeId by whom, where it is one of the book's payees
 * @param payee by whom; of a refund that names nobody, the expense's payee
 * @param shop the expense's payee
 * @param note of the expense
 * @param paid what the expense cost
 * @param whole whether all of it is expected, whatever it becomes by an edit
 * @param received what is linked and not in the trash
 * @param days since the expense
 */
public record OwedView(
        UUID transactionId,
        LocalDate date,
        OwedKind kind,
        @Nullable UUID payeeId,
        @Nullable String payee,
        @Nullable String shop,
        String note,
        Money paid,
        Money expected,
        boolean whole,
        Money received,
        Money stillOwed,
        long days,
        boolean settled,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static OwedView of(Standing standing, LocalDate today) {
        Owed owed = standing.owed();
        CommodityCode commodity = CommodityCode.of(owed.commodity());
        BigDecimal still = standing.still();
        return new OwedView(
                owed.transactionId(),
                standing.date(),
                owed.kind(),
                owed.payeeId(),
                byWhom(standing),
                standing.shop(),
                standing.note(),
                Money.of(standing.paid(), commodity),
                Money.of(standing.expected(), commodity),
                owed.expected() == null,
                Money.of(standing.received(), commodity),
                Money.of(still, commodity),
                Math.max(0, ChronoUnit.DAYS.between(standing.date(), today)),
                still.signum() == 0,
                owed.version(),
                owed.createdAt(),
                owed.updatedAt());
    }

    private static @Nullable String byWhom(Standing standing) {
        if (standing.byWhom() != null) {
            return standing.byWhom();
        }
        String words = standing.owed().payee();
        return words == null && standing.owed().kind() == OwedKind.REFUND ? standing.shop() : words;
    }

    /**
     * One page of what is owed.
     *
     * @param totals of all pages, by commodity
     * @param next where the next page begins; null on the last one
     */
    public record OwedPage(
            List<OwedView> items,
            List<Total> totals,
            @Nullable String next) {
        public OwedPage {
            items = List.copyOf(items);
            totals = List.copyOf(totals);
        }
    }

    /** @param count how many expenses it is of */
    public record Total(Money stillOwed, Money expected, Money received, int count) {
        static Total of(OwedSql.Total total) {
            CommodityCode commodity = CommodityCode.of(total.commodity());
            return new Total(
                    Money.of(total.still(), commodity),
                    Money.of(total.expected(), commodity),
                    Money.of(total.received(), commodity),
                    total.count());
        }
    }
}
