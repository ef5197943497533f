package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.Shift;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletId;
import dev.sallim.platform.BookTransaction;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes the past of a wallet's periods at once, for a demo: no request stands behind each step. */
@Component
public class PeriodHistory {
    private final PeriodSql sql;
    private final RuleSql rules;
    private final WalletFreeze freeze;

    PeriodHistory(PeriodSql sql, RuleSql rules, WalletFreeze freeze) {
        this.sql = sql;
        this.rules = rules;
        this.freeze = freeze;
    }

    public void rule(BookTransaction transaction, UUID wallet, int payday, Instant now) {
        rules.put(
                transaction,
                wallet,
                new Rule(RuleKind.MONTH_FROM_DAY, payday, null, null, Shift.NONE, null, false),
                now);
    }

    /** A draft. */
    public Period draft(
            BookTransaction transaction, UUID id, UUID wallet, DayRange days, Locale language, Instant now) {
        UUID commodity =
                freeze.hold(transaction, WalletId.of(wallet)).commodity().value();
        sql.insert(
                transaction,
                id,
                new PeriodSql.NewRow(wallet, commodity, PeriodNames.of(days, language), days.first(), days.last()),
                now);
        return sql.find(transaction, id).orElseThrow();
    }

    public void activate(BookTransaction transaction, Period draft, Instant now) {
        sql.activate(transaction, draft.id(), now);
    }

    /** @param comparison of the period as it is when it is closed, as JSON */
    public void close(BookTransaction transaction, UUID id, Function<Period, String> comparison, Instant now) {
        Period active = sql.find(transaction, id).orElseThrow();
        sql.close(transaction, id, comparison.apply(active), now);
        freeze.freeze(transaction, WalletId.of(active.walletId()), active.endsOn(), active.name());
    }
}
