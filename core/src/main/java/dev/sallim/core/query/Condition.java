package dev.sallim.core.query;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of a transaction. */
public sealed interface Condition {

    /** Somewhere in the payee, categories, tags, note or memos. */
    record Text(String text) implements Condition {
        public Text {
            text = clean(text);
        }
    }

    /** A name or a text, such as {@code payee:emart}; how it is matched (substring, subcategories) is the search's business. */
    record Named(Field field, String text) implements Condition {
        public Named {
            if (!field.isNamed()) {
                throw new IllegalArgumentException(field + " is not compared with a text");
            }
            text = clean(text);
        }
    }

    /** {@code category:none}. */
    record Absent(Field field) implements Condition {
        public Absent {
            if (!field.canBeAbsent()) {
                throw new IllegalArgumentException(field + " is never absent");
            }
        }
    }

    record OfKind(TransactionKind kind) implements Condition {}

    /** At least one side is in this state. */
    record InState(ClearingState state) implements Condition {}

    /** Some flow's amount, in its own commodity, lies between the bounds: one of them, or both and then inclusive. */
    record Amount(@Nullable Bound low, @Nullable Bound high) implements Condition {
        public Amount {
            if (low == null && high == null) {
                throw new IllegalArgumentException("neither a lower nor an upper bound");
            }
            if (low != null && high != null) {
                boolean empty = low.value.compareTo(high.value) > 0;
                if (empty || !low.inclusive || !high.inclusive) {
                    throw new IllegalArgumentException("not a range with both ends: " + low + ", " + high);
                }
            }
        }
    }

    record Bound(BigDecimal value, boolean inclusive) {
        public Bound {
            BigDecimal stripped = value.stripTrailingZeros();
            value = stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
        }
    }

    /** The transaction's day, both ends included, at least one of them given. Years are 1 to 9999. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {
        public Days {
            if (from == null && to == null) {
                throw new IllegalArgumentException("neither a first nor a last day");
            }
            if (from != null && to != null && from.isAfter(to)) {
                throw new IllegalArgumentException("no day lies between " + from + " and " + to);
            }
        }
    }

    private static String clean(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
