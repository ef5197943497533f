package dev.sallim.ledger.chart;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.platform.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps an account's opening transaction in step with what the account says about it. */
@Component
class Openings {
    private final BalanceSql balances;
    private final LedgerPostings postings;
    private final AccountKindVerbs kind;

    Openings(BalanceSql balances, LedgerPostings postings, AccountKindVerbs kind) {
        this.balances = balances;
        this.postings = postings;
        this.kind = kind;
    }

    /** @param day none: as it is */
    record Wanted(Change<Money> amount, @Nullable LocalDate day) {}

    AccountRow apply(ChartWrite write, AccountRow row, Wanted wanted) {
        BalanceSql.Opening current =
                balances.openings(write.access().book(), List.of(row.id())).get(row.id());
        Money was = current == null ? null : current.amount();
        Money amount = wanted.amount().or(was);
        LedgerPostings.Part part = kind.part(write, "account.edited");
        if (amount == null || amount.isZero()) {
            if (current != null) {
                postings.removeOpening(part, current.transaction());
            }
            return row;
        }
        LocalDate before = current == null ? row.details().openedOn() : current.day();
        LocalDate day = wanted.day() != null ? wanted.day() : before;
        day = day == null ? write.today() : day;
        if (current == null) {
            postings.open(part, AccountId.of(row.id()), amount, day);
        } else if (!amount.equals(current.amount()) || !day.equals(current.day())) {
            postings.editOpening(part, current.transaction(), AccountId.of(row.id()), amount, day);
        }
        AccountRow.Details details = row.details();
        return row.withDetails(new AccountRow.Details(
                details.institution(),
                details.subtype(),
                details.note(),
                details.numberMasked(),
                details.numberSealed(),
                day));
    }
}
