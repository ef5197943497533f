package dev.sallim.interchange.internal;

import dev.sallim.core.csv.StatedBalances;
import dev.sallim.platform.BookTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets what the file states beside what the rows add up to and what the ledger has. Differences are shown, never booked. */
@Component
class BalanceCheck {
    private static final int MOST_SHOWN = 50;

    private final ImportRowSql rows;

    private final BalanceGaps gaps;

    BalanceCheck(ImportRowSql rows, BalanceGaps gaps) {
        this.rows = rows;
        this.gaps = gaps;
    }

    List<AccountBalances> of(BookTransaction transaction, UUID run, ReadFile file, FileAccounts accounts) {
        List<AccountBalances> found = new ArrayList<>();
        for (StatedBalances.AccountCheck check : file.balances()) {
            FileAccounts.Target target = accounts.of(check.account());
            LocalDate day = file.lastDays().get(check.account() == null ? "" : check.account());
            if (day != null) {
                found.add(new AccountBalances(
                        target == null ? null : target.id(),
                        check.account(),
                        check.chains(),
                        check.differences().size(),
                        check.differences().stream()
                                .limit(MOST_SHOWN)
                                .map(d -> new AccountBalances.Difference(d.lineNo(), d.day(), d.stated(), d.computed()))
                                .toList(),
                        check.opening(),
                        check.closing(),
                        day,
                        null,
                        null));
            }
        }
        return withLedger(transaction, run, found, false);
    }

    /** @param booked whether the rows are in the ledger already */
    List<AccountBalances> withLedger(
            BookTransaction transaction, UUID run, List<AccountBalances> balances, boolean booked) {
        List<AccountBalances> refreshed = new ArrayList<>(balances.size());
        for (AccountBalances b : balances) {
            UUID account = b.accountId();
            BigDecimal ledger =
                    account == null ? null : rows.ledgerBalance(transaction, run, account, b.closingDay(), booked);
            boolean differs = ledger != null && ledger.compareTo(b.closing()) != 0;
            refreshed.add(new AccountBalances(
                    account,
                    b.name(),
                    b.chains(),
                    b.count(),
                    b.differences(),
                    b.opening(),
                    b.closing(),
                    b.closingDay(),
                    ledger,
                    account != null && differs ? gaps.of(transaction, run, account, b, booked) : null));
        }
        return refreshed;
    }
}
