package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Contribution;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.insight.Explanation.GivenRate;
import dev.sallim.insight.Explanation.Item;
import dev.sallim.insight.Explanation.ItemKind;
import dev.sallim.insight.Explanation.Part;
import dev.sallim.insight.Explanation.Rows;
import dev.sallim.insight.Explanation.UsedRate;
import dev.sallim.insight.Explanations.Question;
import dev.sallim.ledger.BookFigures;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a number, and what it is answered from.
 *
 * @param days those that the number is about, where it is about days
 */
record Asked(BookFigures figures, Reading reading, Question question, DayRange days) {
    /** Whether the days are a period of a wallet, not a calendar month. */
    boolean ofPeriod() {
        return question.month() == null && !reading.current().isMonth();
    }

    UUID about() {
        UUID about = question.about();
        if (about == null) {
            throw new IllegalArgumentException(question.figure() + " of nothing");
        }
        return about;
    }

    ProblemException notFound() {
        return ProblemException.invalid(question.figure().name().toLowerCase(Locale.ROOT), FieldCode.NOT_FOUND);
    }

    Explanation answer(
            @Nullable Period period,
            Total total,
            Conversion conversion,
            List<Item> items,
            @Nullable Rows rows,
            Rules rules) {
        List<Item> all = new ArrayList<>(items);
        if (!all.isEmpty()) {
            Parts.rest(ItemKind.ROUNDING, total, all).ifPresent(all::add);
        }
        return new Explanation(
                question.figure(),
                conversion.day(),
                period,
                total,
                Contribution.to(total, conversion).stream()
                        .map(part -> new Part(part.amount(), part.converted(), rate(part.amount(), conversion)))
                        .toList(),
                all,
                rows,
                rules.all());
    }

    private @Nullable UsedRate rate(Money amount, Conversion conversion) {
        CommodityCode from = amount.commodity();
        if (from.equals(conversion.target()) || amount.isZero()) {
            return null;
        }
        return reading.rates()
                .quote(from, conversion.target(), conversion.day())
                .map(quote -> new UsedRate(
                        plain(quote.value()),
                        quote.day(),
                        quote.given().stream()
                                .map(given -> new GivenRate(
                                        given.rate().from(),
                                        given.rate().to(),
                                        given.rate().day(),
                                        plain(given.rate().value()),
                                        given.source()))
                                .toList()))
                .orElse(null);
    }

    /** A rate that was divided to 18 decimals need not say that most of them are zeros. */
    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
