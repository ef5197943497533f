package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.LeftoverPolicy;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an allowance is reckoned.
 *
 * @param walletId whose it is; none: the whole book's
 * @param policy what becomes of an allowance that was not used up on its day
 * @param weekdayWeights how the days of a week share, each 0 to 1000; with 2 for Saturdays and 1 else, these get twice as much
 */
public record Settings(
        @Nullable UUID walletId, Basis basis, LeftoverPolicy policy, Map<DayOfWeek, Integer> weekdayWeights) {
    public Settings {
        // By the order of the week, whatever map came: answers and the journal read the same each time.
        weekdayWeights = Collections.unmodifiableMap(new TreeMap<>(weekdayWeights));
    }

    static Settings usual(@Nullable UUID wallet) {
        Map<DayOfWeek, Integer> alike = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            alike.put(day, 1);
        }
        return new Settings(wallet, Basis.INCOME, LeftoverPolicy.SPREAD, alike);
    }
}
