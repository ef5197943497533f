package dev.sallim.planning.recommendation;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth doing, with the numbers that say so ({@code docs/recommendations.md}).
 *
 * @param id what it is about: the same as long as that is the same; by it one is dismissed
 * @param walletId whose budget or cash it is about
 * @param periodId the period that runs; none where it is not about one
 * @param name of the recurring item
 * @param figures its arithmetic, in this order
 */
@Schema(name = "Recommendation")
record RecommendationView(
        String id,
        Kind kind,
        @Nullable UUID walletId,
        @Nullable UUID periodId,
        @Nullable UUID categoryId,
        @Nullable UUID recurringId,
        @Nullable String name,
        List<Figure> figures) {
    RecommendationView {
        figures = List.copyOf(figures);
    }

    /** What is recommended. */
    @Schema(name = "RecommendationKind")
    enum Kind {
        /** A category will cost more than it has: spend less, or move money to it. */
        OVERSPENDING_AHEAD,
        /** A line has been too low three times: plan more. */
        LINE_TOO_LOW,
        /** What recurs costs more than it did: is it still worth it? */
        PRICE_RISE,
        /** What recurs was not paid three times: has it ended? */
        STOPPED,
        /** More lies about than is needed soon: put it to use. */
        IDLE_CASH
    }

    /**
     * @param name of the period that it is of
     * @param day that it is of
     */
    @Schema(name = "RecommendationFigure")
    record Figure(
            Label label,
            Money amount,
            @Nullable String name,
            @Nullable LocalDate day) {
        static Figure of(Label label, Money amount) {
            return new Figure(label, amount, null, null);
        }
    }

    /** What a figure is. */
    @Schema(name = "RecommendationLabel")
    enum Label {
        /** Plan, and what is carried. */
        AVAILABLE,
        ACTUAL,
        EXPECTED,
        /** Expected less available. */
        EXCESS,
        PLAN,
        /** Of what three periods cost. */
        AVERAGE,
        BEFORE,
        NOW,
        /** The difference times how often it comes in a year. */
        RISE_PER_YEAR,
        /** What one time costs, on a day on which it was not paid. */
        UNPAID,
        /** The lowest of the accounts in the months ahead, added up. */
        LOWEST,
        /** What thirty days are expected to cost. */
        MONTH,
        /** Two of these months stay. */
        KEPT,
        /** Lowest less kept. */
        IDLE
    }
}
