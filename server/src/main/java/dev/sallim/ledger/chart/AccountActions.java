package dev.sallim.ledger.chart;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.chart.AccountRequests.Move;
import dev.sallim.ledger.chart.AccountRequests.StatedBalance;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account can go through beside edits: a move, a stated balance, the trash with all its transactions. */
@Component
class AccountActions {
    private final ChartOperations operations;
    private final Accounts.Tables tables;
    private final AccountKindVerbs kind;
    private final BulkSql bulk;
    private final Postings postings;

    AccountActions(
            ChartOperations operations,
            Accounts.Tables tables,
            AccountKindVerbs kind,
            BulkSql bulk,
            Postings postings) {
        this.operations = operations;
        this.tables = tables;
        this.kind = kind;
        this.bulk = bulk;
        this.postings = postings;
    }

    /** Balances as they are, and what brings them to where they should be. */
    @Component
    record Postings(BalanceSql balances, LedgerPostings ledger) {}

    /** @param transaction the adjustment; null where the balance was right already */
    record Adjusted(@Nullable TransactionView transaction, AccountView account) {}

    Written<AccountView> move(BookAccess access, IdempotencyKey key, UUID id, Move request) {
        UUID wallet = request.walletId();
        if (wallet == null) {
            throw ProblemException.invalid("walletId", FieldCode.REQUIRED);
        }
        return operations.create(access, key, ObjectKind.ACCOUNT.action("moved"), AccountView.class, write -> {
            AccountRow before = ChartVerbs.live(write, kind, id);
            if (tables.wallets()
                    .find(write.transaction(), wallet)
                    .filter(row -> row.life().isLive())
                    .isEmpty()) {
                throw ProblemException.invalid("walletId", FieldCode.NOT_FOUND);
            }
            return ChartVerbs.answer(write, kind, move(write, before, wallet));
        });
    }

    AccountRow move(ChartWrite write, AccountRow before, UUID wallet) {
        if (wallet.equals(before.shape().walletId())) {
            return before;
        }
        bulk.move(write.transaction(), write.operation().value(), before.id(), wallet);
        AccountRow after = before.withShape(before.shape().withWallet(wallet))
                .withLife(before.life().changed(write.at()));
        return write.update(tables.accounts(), before, after);
    }

    Written<AccountView> trashWithTransactions(BookAccess access, UUID id, IfMatch version) {
        return operations.change(access, ObjectKind.ACCOUNT.action("trashed"), AccountView.class, write -> {
            AccountRow before = ChartVerbs.live(write, kind, id);
            version.check(before.version());
            AccountListSql.Uses uses = tables.lists().uses(write.transaction(), id);
            InUse.refuse(InUse.of("cards", uses.cards()));
            AccountRow after = trashWithTransactions(write, before);
            return ChartVerbs.answer(write, kind, after);
        });
    }

    AccountRow trashWithTransactions(ChartWrite write, AccountRow before) {
        int moved = bulk.trash(write.transaction(), write.operation().value(), before.id(), write.at());
        if (moved < 0) {
            throw new IllegalStateException("trashed " + moved + " transactions");
        }
        return ChartVerbs.update(
                write, kind, before, before.life().trashed(write.operation().value(), write.at()));
    }

    Written<Adjusted> adjust(BookAccess access, IdempotencyKey key, UUID id, StatedBalance request) {
        Check check = new Check();
        Optional<LocalDate> date = check.required("date", check.day("date", request.date()));
        Optional<Money> stated = check.required("balance", request.balance());
        check.done();
        return operations.create(access, key, ObjectKind.ACCOUNT.action("adjusted"), Adjusted.class, write -> {
            AccountRow row = ChartVerbs.live(write, kind, id);
            UUID commodityId = row.shape().commodityId();
            if (commodityId == null) {
                throw new IllegalStateException("account " + id + " without a commodity");
            }
            CommodityRow commodity = tables.commodities().named(write.transaction(), commodityId);
            Check fits = new Check();
            BigDecimal wanted = CardCheck.amount(fits, "balance", stated.orElseThrow(), commodity);
            fits.done();
            BigDecimal current = postings.balances().atEndOf(access.book(), id, commodityId, date.orElseThrow());
            BigDecimal difference = wanted == null ? BigDecimal.ZERO : wanted.subtract(current);
            TransactionView adjustment = difference.signum() == 0
                    ? null
                    : postings.ledger()
                            .adjust(
                                    kind.part(write, "account.adjusted"),
                                    AccountId.of(id),
                                    Money.of(difference, commodity.code()),
                                    date.orElseThrow());
            return Answer.of(new Adjusted(adjustment, kind.view(write, row)));
        });
    }
}
