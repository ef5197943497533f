package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.chart.AccountRequests.NewAccount;
import dev.sallim.ledger.chart.AccountRequests.NewCard;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts that hold money: how they are made and shown. */
@Component
class Accounts {
    private static final int LONGEST_INSTITUTION = 100;
    private static final int LONGEST_SUBTYPE = 40;

    private final ChartOperations operations;
    private final Tables tables;
    private final AccountKindVerbs kind;
    private final AccountNumbers numbers;
    private final LedgerPostings postings;

    Accounts(
            ChartOperations operations,
            Tables tables,
            AccountKindVerbs kind,
            AccountNumbers numbers,
            LedgerPostings postings) {
        this.operations = operations;
        this.tables = tables;
        this.kind = kind;
        this.numbers = numbers;
        this.postings = postings;
    }

    record AccountList(List<AccountView> items) {}

    record WholeNumber(String number) {}

    /** Where accounts, wallets and commodities are kept. */
    @Component
    record Tables(
            AccountSql accounts,
            AccountListSql lists,
            WalletSql wallets,
            CommoditySql commodities,
            AccountViews views) {}

    Page<AccountView> list(BookAccess access, AccountListSql.AccountFilter filter, PageRequest page) {
        Page<AccountRow> rows = tables.lists().page(access.book(), filter, page);
        return new Page<>(tables.views().of(access.book(), rows.items()), rows.next());
    }

    AccountView get(BookAccess access, UUID id) {
        return tables.views().of(access.book(), live(access, id));
    }

    /** The whole account number, for those who may write. */
    WholeNumber number(BookAccess access, UUID id) {
        String sealed = live(access, id).details().numberSealed();
        if (sealed == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return new WholeNumber(numbers.open(access.book(), sealed));
    }

    private AccountRow live(BookAccess access, UUID id) {
        return tables.lists().live(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<AccountView> create(BookAccess access, IdempotencyKey key, NewAccount request) {
        NameText.Clean name = checked(request);
        String asked = request.commodity() == null ? access.currency() : request.commodity();
        AccountKind accountKind = request.kind() == null ? AccountKind.OTHER_ASSET : request.kind();
        return operations.create(access, key, ObjectKind.ACCOUNT.action("created"), AccountView.class, write -> {
            CommodityRow commodity = CommodityCode.find(asked)
                    .flatMap(code -> tables.commodities().use(write.transaction(), code, write.at()))
                    .orElseThrow(() -> ProblemException.invalid("commodity", FieldCode.UNKNOWN_COMMODITY));
            WalletRow wallet = wallet(write, request.walletId());
            Check check = new Check();
            BigDecimal opening = CardCheck.amount(check, "openingBalance", request.openingBalance(), commodity);
            NewCard card = request.card();
            CardTerms terms = card == null ? CardTerms.NONE : terms(check, card, commodity);
            check.done();
            CardCheck.payingAccount(write, tables.accounts(), terms, commodity);
            boolean opens = opening != null && opening.signum() != 0;
            LocalDate openedOn = request.openedOn() == null && opens ? write.today() : request.openedOn();
            AccountNumbers.Sealed number = numbers.seal(access.book(), request.number());
            AccountRow row = new AccountRow(
                    write.nextId(),
                    AccountRow.Shape.account(accountKind, commodity.id(), wallet.id()),
                    new AccountRow.Label(
                            name.name(),
                            name.key().value(),
                            null,
                            null,
                            null,
                            Categories.nextSortOrder(tables.accounts().accounts(write.transaction()))),
                    new AccountRow.Details(
                            request.institution(),
                            request.subtype(),
                            request.note() == null ? "" : request.note(),
                            number.masked(),
                            number.sealed(),
                            openedOn),
                    terms,
                    Life.born(write.at()));
            write.insert(tables.accounts(), row);
            if (opening != null && opens && openedOn != null) {
                Money amount = Money.of(opening, commodity.code());
                postings.open(kind.part(write, "account.created"), AccountId.of(row.id()), amount, openedOn);
            }
            return ChartVerbs.answer(write, kind, row);
        });
    }

    private static NameText.Clean checked(NewAccount request) {
        Check check = new Check();
        NameText.Clean name = check.name("name", request.name(), Check.LONGEST_NAME);
        Optional<AccountKind> accountKind = check.required("kind", request.kind());
        check.day("openedOn", request.openedOn());
        check.optionalText("institution", request.institution(), LONGEST_INSTITUTION);
        check.optionalText("subtype", request.subtype(), LONGEST_SUBTYPE);
        check.optionalText("note", request.note(), Check.LONGEST_NOTE);
        AccountNumbers.check(check, "number", request.number());
        NewCard card = request.card();
        if (card != null) {
            if (accountKind.isPresent() && accountKind.get() != AccountKind.CREDIT_CARD) {
                check.refuse("card", FieldCode.NOT_A_CARD);
            }
            CardCheck.days(check, card.statementDay(), card.paymentDay());
        }
        check.done();
        return name;
    }

    private static CardTerms terms(Check check, NewCard card, CommodityRow commodity) {
        return new CardTerms(
                CardCheck.limit(check, card.limit(), commodity),
                card.statementDay(),
                card.paymentDay(),
                card.payingAccountId());
    }

    private WalletRow wallet(ChartWrite write, @Nullable UUID id) {
        if (id == null) {
            return tables.wallets().live(write.transaction()).getFirst();
        }
        return tables.wallets()
                .find(write.transaction(), id)
                .filter(row -> row.life().isLive())
                .orElseThrow(() -> ProblemException.invalid("walletId", FieldCode.NOT_FOUND));
    }

    Written<AccountList> reorder(BookAccess access, IdempotencyKey key, AccountRequests.Order request) {
        Check check = new Check();
        List<UUID> ids = check.ids("ids", request.ids(), Reorder.MOST);
        check.done();
        return operations.create(access, key, ObjectKind.ACCOUNT.action("reordered"), AccountList.class, write -> {
            List<AccountRow> rows = tables.accounts().accounts(write.transaction());
            List<AccountRow> ordered = Reorder.accounts(write, tables.accounts(), rows, ids);
            return Answer.of(new AccountList(tables.views().of(access.book(), ordered)));
        });
    }
}
