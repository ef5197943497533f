package dev.sallim.interchange.internal;

import dev.sallim.interchange.internal.BalanceGap.Opening;
import dev.sallim.interchange.internal.BalanceGap.Reason;
import dev.sallim.platform.BookTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the day where a difference of balances begins, and what is likely to have made it. */
@Component
class BalanceGaps {
    private final BalanceGapSql sql;

    BalanceGaps(BalanceGapSql sql) {
        this.sql = sql;
    }

    /** None where they agree day by day. */
    @Nullable
    BalanceGap of(BookTransaction transaction, UUID run, UUID account, AccountBalances file, boolean booked) {
        BalanceGapSql.Of of = new BalanceGapSql.Of(run, account);
        List<BalanceGapSql.Day> days = sql.days(transaction, of, booked);
        BalanceGapSql.Day before = null;
        for (BalanceGapSql.Day day : days) {
            if (day.apart().signum() != 0) {
                BalanceGap atStart = before == null ? fromTheStart(transaction, of, file, day) : null;
                return atStart != null ? atStart : later(transaction, of, file, before, day);
            }
            before = day;
        }
        return null;
    }

    /** Where the account had something else before the first row than the file states, and the first day changes nothing about it. */
    private @Nullable BalanceGap fromTheStart(
            BookTransaction transaction, BalanceGapSql.Of of, AccountBalances file, BalanceGapSql.Day day) {
        LocalDate first = sql.firstDay(transaction, of).orElse(day.day());
        Opening opening = sql.opening(transaction, of.account()).orElse(null);
        BalanceGapSql.Before before = sql.before(transaction, of.account(), first);
        BigDecimal held =
                opening != null && opening.day().equals(first) ? before.held().add(opening.amount()) : before.held();
        BigDecimal apart = file.opening().subtract(held);
        if (apart.signum() == 0) {
            return null;
        }
        boolean early = opening != null && opening.day().isBefore(first);
        boolean others = before.transactions() > (early ? 1 : 0);
        Opening wanted = others ? null : new Opening(opening != null && early ? opening.day() : first, file.opening());
        Reason reason = opening == null
                ? others ? Reason.EARLIER : Reason.OPENING_MISSING
                : opening.day().isAfter(first) ? Reason.OPENING_LATER : others ? Reason.EARLIER : Reason.OPENING_OTHER;
        return new BalanceGap(day.day(), day.stated(), day.ledger(), apart, reason, null, null, wanted);
    }

    private BalanceGap later(
            BookTransaction transaction,
            BalanceGapSql.Of of,
            AccountBalances file,
            BalanceGapSql.@Nullable Day before,
            BalanceGapSql.Day day) {
        LocalDate after =
                before == null ? sql.firstDay(transaction, of).orElse(day.day()).minusDays(1) : before.day();
        BalanceGapSql.Step step = new BalanceGapSql.Step(after, day.day(), day.apart());
        Optional<Integer> leftOut = sql.leftOut(transaction, of, step);
        if (leftOut.isPresent()) {
            return gap(day, Reason.ROW_LEFT_OUT, leftOut.get().longValue(), null);
        }
        Optional<UUID> extra = sql.notInFile(transaction, of, step);
        if (extra.isPresent()) {
            return gap(day, Reason.NOT_IN_FILE, null, extra.get());
        }
        Optional<Long> broken = file.differences().stream()
                .filter(each -> each.day().isAfter(after) && !each.day().isAfter(day.day()))
                .map(AccountBalances.Difference::line)
                .findFirst();
        return gap(day, broken.isPresent() ? Reason.MISSING_IN_FILE : Reason.UNKNOWN, broken.orElse(null), null);
    }

    private static BalanceGap gap(
            BalanceGapSql.Day day, Reason reason, @Nullable Long line, @Nullable UUID transaction) {
        return new BalanceGap(day.day(), day.stated(), day.ledger(), day.apart(), reason, line, transaction, null);
    }
}
