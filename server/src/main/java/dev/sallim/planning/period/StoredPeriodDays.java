package dev.sallim.planning.period;

import dev.sallim.ledger.PeriodDays;
import dev.sallim.ledger.WalletId;
import dev.sallim.platform.BookId;
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
}
