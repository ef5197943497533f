package dev.sallim.core.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A "what if": a difference to the movements that are known, which nobody saves. */
public sealed interface Change {
    /** The movements as they would be. */
    Stream<Movement> apply(Stream<Movement> movements);

    /** As if these would come as well. */
    record Add(List<Movement> movements) implements Change {
        public Add {
            movements = List.copyOf(movements);
        }

        @Override
        public Stream<Movement> apply(Stream<Movement> known) {
            return Stream.concat(known, movements.stream());
        }
    }

    /**
     * As if an item would not come.
     *
     * @param day of the one occurrence that is meant; null for all of them
     */
    record Drop(UUID item, @Nullable LocalDate day) implements Change {
        @Override
        public Stream<Movement> apply(Stream<Movement> known) {
            return known.filter(movement -> !isMeant(movement, item, day));
        }
    }

    /**
     * As if an item would come later, or earlier.
     *
     * @param day of the one occurrence that is meant; null for all of them
     * @param days later, negative for earlier
     */
    record Move(UUID item, @Nullable LocalDate day, int days) implements Change {
        @Override
        public Stream<Movement> apply(Stream<Movement> known) {
            return known.map(movement ->
                    isMeant(movement, item, day) ? movement.on(movement.day().plusDays(days)) : movement);
        }
    }

    /**
     * As if an item were of another size. Its movements keep their direction.
     *
     * @param day of the one occurrence that is meant; null for all of them
     * @param amount more than zero, of each movement
     */
    record Resize(UUID item, @Nullable LocalDate day, BigDecimal amount) implements Change {
        @Override
        public Stream<Movement> apply(Stream<Movement> known) {
            return known.map(movement -> isMeant(movement, item, day) ? movement.of(amount) : movement);
        }
    }

    private static boolean isMeant(Movement movement, UUID item, @Nullable LocalDate day) {
        return movement.item().equals(item) && (day == null || movement.day().equals(day));
    }
}
