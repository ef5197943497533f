package dev.sallim.ledger.search;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.WalletId;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursor;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Cursors.Keys;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An account's transactions, newest first, each with what it did to the account and the balance after it. */
@Component
class Register {
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /**
     * @param amount what entered the account, negative where it left
     * @param balance of the account after it
     * @param state the least settled state of the account's sides
     */
    record Entry(
            TransactionView transaction,
            Money amount,
            Money balance,
            @Nullable ClearingState state) {}

    private final RegisterSql sql;
    private final ChartRetry charts;

    Register(RegisterSql sql, ChartRetry charts) {
        this.sql = sql;
        this.charts = charts;
    }

    Page<Entry> page(
            BookAccess access,
            UUID accountId,
            @Nullable CommodityCode code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest request) {
        return charts.run(access.book(), chart -> {
            Chart.Account account = account(accountId, chart);
            Chart.Commodity commodity = commodity(account, code, chart);
            RegisterSql.Asked asked = new RegisterSql.Asked(
                    accountId,
                    commodity.id().value(),
                    wallet(account),
                    from == null ? FIRST_DAY : from,
                    to == null ? LAST_DAY : to);
            Cursors cursors = Cursors.of("register", access.book().value(), asked);
            Cursor after = request.after();
            Keys keys = after == null ? null : cursors.read(after);
            RegisterSql.RegisterPage page = sql.page(access.book(), asked, keys, request.rows());
            return cursors.page(page.rows(), request, row -> Keys.of(row.date(), row.ordinal(), row.id()))
                    .map(new Running(page.balance(), asked, commodity, chart)::entry);
        });
    }

    static Chart.Account account(UUID id, Chart chart) {
        return chart.account(id)
                .filter(Chart.Account::holdsMoney)
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    static UUID wallet(Chart.Account account) {
        WalletId wallet = account.wallet();
        if (wallet == null) {
            throw new IllegalStateException("an account that holds money is in no wallet: " + account.id());
        }
        return wallet.value();
    }

    static Chart.Commodity commodity(Chart.Account account, @Nullable CommodityCode code, Chart chart) {
        CommodityId own = account.commodity();
        Optional<Chart.Commodity> asked = code == null && own != null
                ? chart.commodity(own.value())
                : Optional.ofNullable(code).flatMap(chart::commodity);
        return asked.orElseThrow(() -> ProblemException.invalid("commodity", FieldCode.UNKNOWN_COMMODITY));
    }

    /** Walks down a page, from its newest row. */
    private static final class Running {
        private final RegisterSql.Asked asked;
        private final Chart.Commodity commodity;
        private final Chart chart;
        private BigDecimal balance;

        Running(BigDecimal balance, RegisterSql.Asked asked, Chart.Commodity commodity, Chart chart) {
            this.balance = balance;
            this.asked = asked;
            this.commodity = commodity;
            this.chart = chart;
        }

        Entry entry(StoredTransaction row) {
            BigDecimal amount = BigDecimal.ZERO;
            List<ClearingState> states = new ArrayList<>(1);
            for (FlowLine line : row.lines()) {
                if (isAsked(line.from())) {
                    amount = amount.subtract(line.from().amount());
                    add(states, line.from().state());
                }
                if (isAsked(line.to())) {
                    amount = amount.add(line.to().amount());
                    add(states, line.to().state());
                }
            }
            BigDecimal after = balance;
            balance = balance.subtract(amount);
            return new Entry(
                    row.view(chart, null),
                    Money.of(amount, commodity.code()),
                    Money.of(after, commodity.code()),
                    states.stream().min(ClearingState::compareTo).orElse(null));
        }

        private boolean isAsked(FlowSide side) {
            return side.account().equals(asked.account()) && side.commodity().equals(asked.commodity());
        }

        private static void add(List<ClearingState> states, @Nullable ClearingState state) {
            if (state != null) {
                states.add(state);
            }
        }
    }
}
