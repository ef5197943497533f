package dev.sallim.ledger.search;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.search.BalanceLine.Point;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the points that an account's balance is drawn by. */
@Component
class BalanceLines {
    /** A year of days, and one to spare for leap years. */
    private static final int MOST_POINTS = 367;

    private final BalanceLineSql sql;
    private final ChartRetry charts;
    private final Clock clock;

    BalanceLines(BalanceLineSql sql, ChartRetry charts, Clock clock) {
        this.sql = sql;
        this.charts = charts;
        this.clock = clock;
    }

    /**
     * @param code null for the account's own commodity
     * @param from null for the first day with anything on it
     * @param until null for today, in the book's zone
     */
    BalanceLine of(
            BookAccess access,
            UUID accountId,
            @Nullable CommodityCode code,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        LocalDate to = until == null ? LocalDate.now(clock.withZone(access.zone())) : until;
        requireWithin("from", from == null ? to : from, Register.FIRST_DAY, to);
        requireWithin("to", to, Register.FIRST_DAY, Register.LAST_DAY);
        return charts.run(access.book(), chart -> {
            Chart.Account account = Register.account(accountId, chart);
            Chart.Commodity commodity = Register.commodity(account, code, chart);
            BalanceLineSql.Line line = sql.line(
                    access.book(), accountId, commodity.id().value(), Register.wallet(account), from, to, MOST_POINTS);
            BigDecimal balance = line.opening();
            List<Point> points = new ArrayList<>(line.changes().size() + 1);
            for (BalanceLineSql.Change change : line.changes()) {
                balance = balance.add(change.net());
                points.add(new Point(change.day(), Money.of(balance, commodity.code())));
            }
            if (points.isEmpty() || points.getLast().day().isBefore(to)) {
                points.add(new Point(to, Money.of(balance, commodity.code())));
            }
            return new BalanceLine(line.first(), to, line.step(), Money.of(line.opening(), commodity.code()), points);
        });
    }

    private static void requireWithin(String parameter, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw ProblemException.invalid(parameter, FieldCode.OUT_OF_RANGE, first, last);
        }
    }
}
