package dev.sallim.ledger.chart;

import dev.sallim.core.card.CardBill;
import dev.sallim.core.card.CardCycle;
import dev.sallim.core.card.CardStatement;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.CardInstallments;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.chart.AccountActions.Postings;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credit cards: what the last statement asks for, and paying it. */
@Component
class Cards {
    private final ChartOperations operations;
    private final Accounts.Tables tables;
    private final AccountKindVerbs kind;
    private final Postings postings;
    private final CardInstallments installments;
    private final Clock clock;

    Cards(
            ChartOperations operations,
            Accounts.Tables tables,
            AccountKindVerbs kind,
            Postings postings,
            CardInstallments installments,
            Clock clock) {
        this.operations = operations;
        this.tables = tables;
        this.kind = kind;
        this.postings = postings;
        this.installments = installments;
        this.clock = clock;
    }

    /**
     * A card today.
     *
     * @param balance of the account, negative while money is owed
     * @param available limit and balance together; null where no limit is known
     * @param statement the last one whose day has come; null where statement day or payment day is not known
     * @param amountDue what of it is still to be paid; null where there is no statement
     */
    record CardView(
            @Nullable Money limit,
            Money balance,
            @Nullable Money available,
            @Nullable Statement statement,
            @Nullable Money amountDue,
            @Nullable LocalDate dueOn,
            @Nullable UUID payingAccountId) {}

    /**
     * @param total what was owed when its last day ended, without {@code later}; negative where the card was overpaid
     * @param later parts of purchases up to its last day that later statements ask for
     */
    record Statement(LocalDate from, LocalDate to, Money total, Money later) {}

    /**
     * @param amount left out: what is due
     * @param date left out: today
     * @param from left out: the card's paying account
     */
    record Payment(
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable UUID from) {}

    /** What is known of a card's account. */
    private record Card(AccountRow row, UUID commodityId, CommodityRow commodity) {}

    CardView get(BookAccess access, UUID id) {
        AccountRow row =
                tables.lists().live(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        UUID commodity = requireCard(row);
        BalanceSql.Code code = postings.balances().codes(access.book()).get(commodity);
        if (code == null) {
            throw new IllegalStateException("card " + id + " has an unknown commodity");
        }
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        return view(access.book(), row, commodity, Money.zero(code.code()), today);
    }

    private CardView view(BookId book, AccountRow row, UUID commodity, Money zero, LocalDate today) {
        Money balance = zero.plus(money(postings.balances().atEndOf(book, row.id(), commodity, Check.LAST_DAY), zero));
        CardTerms terms = row.card();
        BigDecimal known = terms.cardLimit();
        Money limit = known == null ? null : money(known, zero);
        Money available = limit == null ? null : limit.plus(balance);
        Integer statementDay = terms.cardStatementDay();
        Integer paymentDay = terms.cardPaymentDay();
        if (statementDay == null || paymentDay == null) {
            return new CardView(limit, balance, available, null, null, null, terms.cardPayingAccountId());
        }
        CardStatement statement = new CardCycle(statementDay, paymentDay).lastStatement(today);
        Money then = money(postings.balances().atEndOf(book, row.id(), commodity, statement.to()), zero);
        Money paid = money(postings.balances().paidBetween(book, row.id(), commodity, statement.to(), today), zero);
        Money later = later(book, row, commodity, statement.to(), zero);
        CardBill bill = CardBill.of(then, later, paid);
        return new CardView(
                limit,
                balance,
                available,
                new Statement(statement.from(), statement.to(), bill.statementTotal(), later),
                bill.due(),
                statement.due(),
                terms.cardPayingAccountId());
    }

    /** What of the purchases up to a day falls on days after it. */
    private Money later(BookId book, AccountRow row, UUID commodity, LocalDate day, Money zero) {
        return installments.after(book, List.of(row.id()), day).stream()
                .filter(part ->
                        part.commodity().equals(commodity) && !part.boughtOn().isAfter(day))
                .map(part -> money(part.amount(), zero))
                .reduce(zero, Money::plus);
    }

    Written<TransactionView> pay(BookAccess access, IdempotencyKey key, UUID id, Payment request) {
        Check check = new Check();
        check.day("date", request.date());
        check.done();
        return operations.create(access, key, "account.paid", TransactionView.class, write -> {
            AccountRow row = ChartVerbs.live(write, kind, id);
            UUID commodityId = requireCard(row);
            CommodityRow commodity = tables.commodities().named(write.transaction(), commodityId);
            Card card = new Card(row, commodityId, commodity);
            LocalDate date = request.date();
            TransactionView paid = postings.ledger()
                    .transfer(
                            kind.part(write, "account.paid"),
                            AccountId.of(payingAccount(write, card, request.from())),
                            AccountId.of(id),
                            amount(write, card, request.amount()),
                            date == null ? write.today() : date);
            return new Answer<>(paid, paid.version());
        });
    }

    private Money amount(ChartWrite write, Card card, @Nullable Money asked) {
        Money zero = Money.zero(card.commodity().code());
        if (asked == null) {
            Money due = view(write.access().book(), card.row(), card.commodityId(), zero, write.today())
                    .amountDue();
            if (due == null || due.isZero()) {
                throw ProblemException.of(ErrorCode.NOTHING_DUE);
            }
            return due;
        }
        Check check = new Check();
        BigDecimal amount = CardCheck.amount(check, "amount", asked, card.commodity());
        if (amount != null && amount.signum() <= 0) {
            check.refuse("amount.amount", FieldCode.NOT_POSITIVE);
        }
        check.done();
        return asked;
    }

    private UUID payingAccount(ChartWrite write, Card card, @Nullable UUID asked) {
        UUID from = asked == null ? card.row().card().cardPayingAccountId() : asked;
        if (from == null) {
            throw ProblemException.invalid("from", FieldCode.REQUIRED);
        }
        AccountRow row = tables.accounts()
                .find(write.transaction(), from)
                .filter(found -> found.life().isLive() && found.shape().accountClass() == AccountClass.ASSET)
                .orElseThrow(() -> ProblemException.invalid("from", FieldCode.NOT_FOUND));
        if (!card.commodityId().equals(row.shape().commodityId())) {
            throw ProblemException.invalid(
                    "from", FieldCode.OTHER_COMMODITY, card.commodity().code());
        }
        return from;
    }

    private static UUID requireCard(AccountRow row) {
        UUID commodity = row.shape().commodityId();
        if (row.shape().kind() != AccountKind.CREDIT_CARD || commodity == null) {
            throw ProblemException.of(ErrorCode.NOT_A_CARD);
        }
        return commodity;
    }

    private static Money money(BigDecimal amount, Money like) {
        return Money.of(amount, like.commodity());
    }
}
