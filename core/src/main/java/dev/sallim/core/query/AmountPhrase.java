package dev.sallim.core.query;

import dev.sallim.core.money.AmountText;
import dev.sallim.core.query.Condition.Amount;
import dev.sallim.core.query.Condition.Bound;
import dev.sallim.core.query.QueryError.Code;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code >20}, {@code 10..20}, {@code ..1,000,000}: amounts of flows, which are never negative. */
final class AmountPhrase {
    private static final int MOST_DECIMALS = 18;
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private AmountPhrase() {}

    static Phrase read(String operator, String value) {
        int dots = value.indexOf("..");
        boolean equal = operator.equals(":") || operator.equals("=");
        if (equal && dots >= 0) {
            return range(value.substring(0, dots), value.substring(dots + 2));
        }
        BigDecimal number = number(value);
        if (number == null) {
            return new Phrase.Bad(Code.BAD_AMOUNT);
        }
        return switch (operator) {
            case ">" -> new Phrase.Good(new Amount(new Bound(number, false), null));
            case ">=" -> new Phrase.Good(new Amount(new Bound(number, true), null));
            case "<" -> new Phrase.Good(new Amount(null, new Bound(number, false)));
            case "<=" -> new Phrase.Good(new Amount(null, new Bound(number, true)));
            default -> new Phrase.Good(new Amount(new Bound(number, true), new Bound(number, true)));
        };
    }

    private static Phrase range(String low, String high) {
        BigDecimal from = number(low);
        BigDecimal to = number(high);
        boolean bad = (from == null && !low.isEmpty()) || (to == null && !high.isEmpty());
        if (bad || (from == null && to == null)) {
            return new Phrase.Bad(Code.BAD_AMOUNT);
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            return new Phrase.Bad(Code.EMPTY_RANGE);
        }
        return new Phrase.Good(
                new Amount(from == null ? null : new Bound(from, true), to == null ? null : new Bound(to, true)));
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        boolean exact = AmountText.read(plain, MOST_DECIMALS) instanceof AmountText.Exact;
        return exact && !plain.startsWith("-") ? new BigDecimal(plain) : null;
    }
}
