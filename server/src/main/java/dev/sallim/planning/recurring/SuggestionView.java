package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a book's history repeats: an item may be made of it as it is.
 *
 * @param name the payee's
 * @param incoming whether it comes in
 * @param amount the median of the last six
 * @param estimate whether the amounts differ
 * @param startsOn when the next one is expected
 * @param gap how often it came
 * @param confidence from 0 to 1: the share of regular gaps, less half of how much the amounts spread, less a tenth where there are three
 * @param days on which it came, in the last 800 days, sixty at most
 */
@Schema(name = "RecurringSuggestion")
record SuggestionView(
        String name,
        UUID accountId,
        UUID payeeId,
        boolean incoming,
        List<PlannedFlow> flows,
        Money amount,
        boolean estimate,
        String rule,
        LocalDate startsOn,
        Series.Gap gap,
        BigDecimal confidence,
        List<LocalDate> days) {}
