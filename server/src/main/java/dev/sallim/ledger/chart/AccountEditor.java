package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.chart.AccountRequests.AccountEdit;
import dev.sallim.ledger.chart.AccountRequests.CardEdit;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Edits an account, its opening balance included. */
@Component
class AccountEditor {
    private static final int LONGEST_INSTITUTION = 100;
    private static final int LONGEST_SUBTYPE = 40;

    private final ChartOperations operations;
    private final Accounts.Tables tables;
    private final AccountKindVerbs kind;
    private final AccountNumbers numbers;
    private final Openings openings;

    AccountEditor(
            ChartOperations operations,
            Accounts.Tables tables,
            AccountKindVerbs kind,
            AccountNumbers numbers,
            Openings openings) {
        this.operations = operations;
        this.tables = tables;
        this.kind = kind;
        this.numbers = numbers;
        this.openings = openings;
    }

    Written<AccountView> edit(BookAccess access, UUID id, IfMatch version, AccountEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), Check.LONGEST_NAME);
        check.day("openedOn", request.openedOn().or(null));
        check.optionalText("institution", request.institution().or(null), LONGEST_INSTITUTION);
        check.optionalText("subtype", request.subtype().or(null), LONGEST_SUBTYPE);
        check.optionalText("note", request.note().or(null), Check.LONGEST_NOTE);
        AccountNumbers.check(check, "number", request.number().or(null));
        check.done();
        return operations.change(access, ObjectKind.ACCOUNT.action("edited"), AccountView.class, write -> {
            AccountRow before = ChartVerbs.live(write, kind, id);
            version.check(before.version());
            AccountRow.Shape shape = shape(write, before, request);
            CommodityRow commodity = commodity(write, shape);
            AccountRow after = before.withShape(shape)
                    .withLabel(label(before.label(), name))
                    .withDetails(details(write, before.details(), request))
                    .withCard(card(write, before, shape, request.card(), commodity))
                    .withLife(before.life().changed(write.at()));
            Openings.Wanted opening = wanted(request, commodity);
            after = openings.apply(write, after, opening);
            return ChartVerbs.answer(write, kind, write.update(tables.accounts(), before, after));
        });
    }

    private AccountRow.Shape shape(ChartWrite write, AccountRow before, AccountEdit request) {
        AccountRow.Shape shape = before.shape();
        AccountKind current = shape.kind();
        AccountKind next = request.kind().orRequired("kind", current == null ? AccountKind.OTHER_ASSET : current);
        if (next.accountClass() != shape.accountClass()) {
            throw ProblemException.invalid("kind", FieldCode.OTHER_CLASS);
        }
        if (current != null && current.holdsAnyCommodity() && !next.holdsAnyCommodity()) {
            requireOwnCommodityOnly(write, before);
        }
        shape = shape.withKind(next);
        String code = request.commodity().orRequired("commodity", "");
        if (code.isEmpty()) {
            return shape;
        }
        UUID commodity = CommodityCode.find(code)
                .flatMap(found -> tables.commodities().use(write.transaction(), found, write.at()))
                .orElseThrow(() -> ProblemException.invalid("commodity", FieldCode.UNKNOWN_COMMODITY))
                .id();
        if (!commodity.equals(shape.commodityId())
                && tables.lists().uses(write.transaction(), before.id()).ever()) {
            throw ProblemException.of(ErrorCode.COMMODITY_FIXED).field("commodity", ErrorCode.COMMODITY_FIXED);
        }
        return shape.withCommodity(commodity);
    }

    private void requireOwnCommodityOnly(ChartWrite write, AccountRow row) {
        UUID own = row.shape().commodityId();
        boolean others = tables.accounts().commodities(write.transaction(), row.id()).stream()
                .anyMatch(commodity -> !commodity.equals(own));
        if (others) {
            throw ProblemException.of(ErrorCode.COMMODITY_FIXED).field("kind", ErrorCode.COMMODITY_FIXED);
        }
    }

    private CommodityRow commodity(ChartWrite write, AccountRow.Shape shape) {
        UUID id = shape.commodityId();
        if (id == null) {
            throw new IllegalStateException("an account without a commodity");
        }
        return tables.commodities().named(write.transaction(), id);
    }

    private static AccountRow.Label label(AccountRow.Label label, Optional<NameText.Clean> name) {
        return name.map(clean -> new AccountRow.Label(
                        clean.name(),
                        clean.key().value(),
                        label.priority(),
                        label.colour(),
                        label.icon(),
                        label.sortOrder()))
                .orElse(label);
    }

    private AccountRow.Details details(ChartWrite write, AccountRow.Details before, AccountEdit request) {
        AccountNumbers.Sealed number = request.number().isAbsent()
                ? new AccountNumbers.Sealed(before.numberMasked(), before.numberSealed())
                : numbers.seal(write.access().book(), request.number().or(null));
        String note = request.note().or(before.note());
        return new AccountRow.Details(
                request.institution().or(before.institution()),
                request.subtype().or(before.subtype()),
                note == null ? "" : note,
                number.masked(),
                number.sealed(),
                request.openedOn().or(before.openedOn()));
    }

    private CardTerms card(
            ChartWrite write,
            AccountRow before,
            AccountRow.Shape shape,
            Change<CardEdit> change,
            CommodityRow commodity) {
        if (shape.kind() != AccountKind.CREDIT_CARD) {
            if (change.given().isPresent()) {
                throw ProblemException.invalid("card", FieldCode.NOT_A_CARD);
            }
            return CardTerms.NONE;
        }
        if (change.isAbsent()) {
            return before.card();
        }
        CardEdit edit = change.given().orElse(CardEdit.CLEARED);
        Check check = new Check();
        CardCheck.days(check, edit.statementDay().or(null), edit.paymentDay().or(null));
        BigDecimal limit = CardCheck.limit(check, edit.limit().or(null), commodity);
        check.done();
        CardTerms terms = new CardTerms(
                edit.limit().isAbsent() ? before.card().cardLimit() : limit,
                edit.statementDay().or(before.card().cardStatementDay()),
                edit.paymentDay().or(before.card().cardPaymentDay()),
                edit.payingAccountId().or(before.card().cardPayingAccountId()));
        if (!edit.payingAccountId().isAbsent()) {
            CardCheck.payingAccount(write, tables.accounts(), terms, commodity);
        }
        return terms;
    }

    private static Openings.Wanted wanted(AccountEdit request, CommodityRow commodity) {
        Check check = new Check();
        Money amount = request.openingBalance().or(null);
        CardCheck.amount(check, "openingBalance", amount, commodity);
        check.done();
        return new Openings.Wanted(
                request.openingBalance(),
                request.openedOn().isAbsent() ? null : request.openedOn().or(null));
    }
}
