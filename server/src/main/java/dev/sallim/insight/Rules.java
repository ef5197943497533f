package dev.sallim.insight;

import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Total;
import dev.sallim.insight.Explanation.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules that matter for a number, in the order in which they are told. */
final class Rules {
    private final List<Rule> all = new ArrayList<>();

    Rules add(Rule rule) {
        all.add(rule);
        return this;
    }

    Rules when(boolean matters, Rule rule) {
        return matters ? add(rule) : this;
    }

    Rules ofDays(Asked asked) {
        return add(asked.ofPeriod() ? Rule.PERIOD : Rule.CALENDAR_MONTH)
                .when(asked.days().last().isAfter(asked.reading().date()), Rule.DAYS_AHEAD)
                .add(Rule.PENDING_INCLUDED)
                .add(Rule.TRASH_APART);
    }

    Rules ofRates(Total total, Conversion conversion) {
        boolean converts = total.byCommodity().stream()
                .anyMatch(amount -> !amount.isZero()
                        && !amount.commodity().equals(conversion.target())
                        && !total.missingRates().contains(amount.commodity()));
        return when(converts, Rule.LATEST_RATE).when(!total.missingRates().isEmpty(), Rule.NO_RATE_APART);
    }

    List<Rule> all() {
        return List.copyOf(all);
    }
}
