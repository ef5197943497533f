package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows accounts with what they hold: three reads for any number of them. */
@Component
class AccountViews {
    private final BalanceSql balances;

    AccountViews(BalanceSql balances) {
        this.balances = balances;
    }

    AccountView of(BookId book, AccountRow account) {
        return of(book, List.of(account)).getFirst();
    }

    List<AccountView> of(BookId book, List<AccountRow> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = accounts.stream().map(AccountRow::id).toList();
        Map<UUID, BalanceSql.Code> codes = balances.codes(book);
        Map<UUID, List<BalanceSql.Position>> positions = balances.ofAccounts(book, ids);
        Map<UUID, BalanceSql.Opening> openings = balances.openings(book, ids);
        return accounts.stream()
                .map(account -> view(
                        account,
                        code(codes, account),
                        positions.getOrDefault(account.id(), List.of()),
                        openings.get(account.id())))
                .toList();
    }

    private static CommodityCode code(Map<UUID, BalanceSql.Code> codes, AccountRow account) {
        BalanceSql.Code code = codes.get(account.shape().commodityId());
        if (code == null) {
            throw new IllegalStateException("account " + account.id() + " has an unknown commodity");
        }
        return code.code();
    }

    private static AccountView view(
            AccountRow row,
            CommodityCode code,
            List<BalanceSql.Position> positions,
            BalanceSql.@Nullable Opening opening) {
        AccountRow.Details details = row.details();
        AccountKind kind = row.shape().kind();
        UUID wallet = row.shape().walletId();
        if (kind == null || wallet == null) {
            throw new IllegalStateException(row.id() + " is no account that holds money");
        }
        Money balance = sum(positions, code, false);
        return new AccountView(
                row.id(),
                row.name(),
                kind,
                code,
                wallet,
                details.openedOn(),
                opening == null ? null : opening.amount(),
                details.institution(),
                details.subtype(),
                details.numberMasked(),
                details.note(),
                card(row.card(), kind, code),
                row.label().sortOrder(),
                balance,
                balance.minus(sum(positions, code, true)),
                positions.stream().map(AccountViews::position).toList(),
                row.life().archivedAt(),
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }

    private static Money sum(List<BalanceSql.Position> positions, CommodityCode code, boolean pending) {
        Money sum = Money.zero(code);
        for (BalanceSql.Position position : positions) {
            if (position.quantity().commodity().equals(code)) {
                sum = sum.plus(pending ? position.pending() : position.quantity());
            }
        }
        return sum;
    }

    private static AccountView.Position position(BalanceSql.Position position) {
        return new AccountView.Position(
                position.quantity().commodity(),
                position.quantity().amountText(),
                position.pending().amountText());
    }

    private static AccountView.@Nullable Card card(CardTerms terms, AccountKind kind, CommodityCode code) {
        if (kind != AccountKind.CREDIT_CARD) {
            return null;
        }
        BigDecimal limit = terms.cardLimit();
        return new AccountView.Card(
                limit == null ? null : Money.of(limit, code),
                terms.cardStatementDay(),
                terms.cardPaymentDay(),
                terms.cardPayingAccountId());
    }
}
