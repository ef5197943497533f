package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.PeriodDays;
import dev.sallim.ledger.WalletId;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the ledger which days a period has. */
@Component
class StoredPeriodDays implements PeriodDays {
    private final PeriodSql sql;

    StoredPeriodDays(PeriodSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Span> of(BookId book, UUID period) {
        return sql.find(book, period)
                .map(found -> new Span(WalletId.of(found.walletId()), found.startsOn(), found.endsOn()));
    }

    @Override
    public Optional<OnDay> on(BookId book, LocalDate day) {
        return sql.ofFirstWallet(book, day).map(found -> {
            DayRange days = found.days();
            LocalDate last = days.first().minusDays(1);
            DayRange before =
                    found.before() == null ? new DayRange(last.minusDays(days.days() - 1L), last) : found.before();
            return new OnDay(found.id(), found.name(), WalletId.of(found.wallet()), days, before);
        });
    }
}
