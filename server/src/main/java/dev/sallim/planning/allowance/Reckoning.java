package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.Allowance;
import dev.sallim.core.allowance.AllowanceBasis;
import dev.sallim.core.allowance.AllowanceCycle;
import dev.sallim.core.allowance.AllowanceSettings;
import dev.sallim.core.allowance.PoolLine;
import dev.sallim.core.allowance.WeekdayWeights;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.planning.allowance.AllowanceView.History;
import dev.sallim.planning.allowance.AllowanceView.PastDay;
import dev.sallim.planning.allowance.AllowanceView.PlannedDay;
import dev.sallim.planning.allowance.AllowanceView.Step;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reckons the allowance of a day from what the book knows, by {@code core.allowance}. */
@Service
class Reckoning {
    private final FactGathering gathering;
    private final SettingsDesk settings;

    Reckoning(FactGathering gathering, SettingsDesk settings) {
        this.gathering = gathering;
        this.settings = settings;
    }

    AllowanceView of(BookAccess access, @Nullable UUID wallet, LocalDate date) {
        Settings how = settings.of(access, wallet);
        FactGathering.Gathered gathered = gathering.of(access, how, date);
        return view(how, gathered, reckoned(how, gathered, gathered.cycle()));
    }

    /** With what is known now: a bill that became known later is in it from the start. */
    History history(BookAccess access, @Nullable UUID wallet, LocalDate date) {
        Settings how = settings.of(access, wallet);
        FactGathering.Gathered gathered = gathering.of(access, how, date);
        List<PastDay> items = new ArrayList<>();
        AllowanceCycle cycle = gathered.cycle();
        if (how.basis() == Basis.BALANCE) {
            // What was there on an earlier morning is not gathered: today alone is told.
            Allowance today = reckoned(how, gathered, cycle);
            return new History(List.of(past(gathered, date, today)));
        }
        for (LocalDate day = cycle.days().first(); !day.isAfter(date); day = day.plusDays(1)) {
            AllowanceCycle then = new AllowanceCycle(day, cycle.days(), cycle.nextPayday());
            items.add(past(gathered, day, reckoned(how, gathered, then)));
        }
        return new History(items);
    }

    private static Allowance reckoned(Settings how, FactGathering.Gathered gathered, AllowanceCycle cycle) {
        Facts facts = gathered.facts();
        AllowanceBasis basis = facts.basis(how.basis(), cycle, gathered.held());
        AllowanceSettings settings =
                new AllowanceSettings(how.policy(), new WeekdayWeights(how.weekdayWeights()), facts.scale);
        return Allowance.of(cycle, basis, facts.commitments(cycle), facts.spending(cycle), settings);
    }

    private static PastDay past(FactGathering.Gathered gathered, LocalDate day, Allowance allowance) {
        Facts facts = gathered.facts();
        return new PastDay(
                day,
                Money.of(allowance.amount(), facts.currency),
                Money.of(allowance.spentToday(), facts.currency),
                Money.of(allowance.left(), facts.currency));
    }

    private static AllowanceView view(Settings how, FactGathering.Gathered gathered, Allowance allowance) {
        Facts facts = gathered.facts();
        AllowanceCycle cycle = gathered.cycle();
        DayRange days = cycle.days();
        BigDecimal tomorrow = allowance.tomorrow();
        dev.sallim.core.allowance.Shortfall shortfall = allowance.shortfall();
        return new AllowanceView(
                cycle.today(),
                how.walletId(),
                how.basis(),
                how.policy(),
                Money.of(allowance.amount(), facts.currency),
                Money.of(allowance.spentToday(), facts.currency),
                Money.of(allowance.left(), facts.currency),
                Money.of(allowance.carried(), facts.currency),
                days.first(),
                days.last(),
                allowance.days(),
                cycle.nextPayday(),
                tomorrow == null ? null : Money.of(tomorrow, facts.currency),
                Money.of(allowance.pool().total(), facts.currency),
                allowance.pool().lines().stream().map(line -> step(facts, line)).toList(),
                allowance.plan().stream()
                        .map(day -> new PlannedDay(day.day(), Money.of(day.amount(), facts.currency)))
                        .toList(),
                shortfall == null ? null : new AllowanceView.Shortfall(shortfall.reason(), shortfall.recoversOn()),
                List.copyOf(facts.missing));
    }

    private static Step step(Facts facts, PoolLine line) {
        String ref = line.ref();
        return new Step(
                line.label(),
                ref == null ? null : facts.name(ref),
                ref == null ? null : facts.ids.get(ref),
                line.day(),
                Money.of(line.amount(), facts.currency));
    }
}
