package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.insight.Explanation.Filter;
import dev.sallim.insight.Explanation.Item;
import dev.sallim.insight.Explanation.ItemKind;
import dev.sallim.insight.Explanation.Rows;
import dev.sallim.insight.Explanation.Rule;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.BookFigures.Sides;
import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains what is there: net worth, wallets, accounts, and how the net worth changed. */
record BalanceExplanations(Asked asked) {
    Explanation netWorth() {
        List<Item> items = reading().chart().accounts().stream()
                .filter(Chart.Account::holdsMoney)
                .map(account -> item(account, reading().conversionToday()))
                .flatMap(Optional::stream)
                .sorted(Parts.LARGEST_FIRST)
                .toList();
        return balances(reading().netWorth(), reading().conversionToday(), items);
    }

    Explanation wallet() {
        UUID id = asked.about();
        Chart.Wallet wallet =
                reading().chart().wallet(id).filter(Chart.Wallet::live).orElseThrow(asked::notFound);
        Conversion conversion = reading().conversion(wallet);
        List<Money> held = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Chart.Account account : reading().chart().accounts()) {
            if (account.live() && wallet.id().equals(account.wallet())) {
                held.addAll(reading().sums().heldBy(account.id().value()));
                item(account, conversion).ifPresent(items::add);
            }
        }
        items.sort(Parts.LARGEST_FIRST);
        return balances(Total.of(held, conversion), conversion, items);
    }

    private Explanation balances(Total total, Conversion conversion, List<Item> items) {
        Rules rules = new Rules()
                .add(Rule.PENDING_INCLUDED)
                .add(Rule.LATER_APART)
                .when(archivedHave(items), Rule.ARCHIVED_INCLUDED)
                .add(Rule.TRASH_APART)
                .ofRates(total, conversion);
        return asked.answer(null, total, conversion, items, null, rules);
    }

    private boolean archivedHave(List<Item> items) {
        return items.stream()
                .flatMap(item -> Stream.ofNullable(item.id()))
                .anyMatch(id -> reading()
                        .chart()
                        .account(id)
                        .filter(Chart.Account::archived)
                        .isPresent());
    }

    /** Nothing where the account has nothing. */
    private Optional<Item> item(Chart.Account account, Conversion conversion) {
        UUID id = account.id().value();
        List<Money> held = reading().sums().heldBy(id).stream()
                .filter(money -> !money.isZero())
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(ItemKind.ACCOUNT, id, account.name(), Total.of(held, conversion), null));
    }

    Explanation change() {
        Reading.Change change = reading().change();
        Period period = Period.of(soFar());
        List<Item> items = new ArrayList<>();
        items.add(gained(ItemKind.INCOME, AccountClass.INCOME, change, Filter.of(period, "income", null)));
        items.add(gained(ItemKind.EXPENSE, AccountClass.EXPENSE, change, Filter.of(period, "expense", null)));
        Item corrections = gained(ItemKind.CORRECTIONS, AccountClass.EQUITY, change, null);
        if (!corrections.total().byCommodity().stream().allMatch(Money::isZero)) {
            items.add(corrections);
        }
        Parts.rest(ItemKind.RATES, change.total(), items).ifPresent(items::add);
        Rules rules = new Rules()
                .add(Rule.TRANSFERS_APART)
                .add(Rule.PENDING_INCLUDED)
                .add(Rule.LATER_APART)
                .add(Rule.TRASH_APART)
                .ofRates(change.total(), change.conversion());
        return new Explanation(
                asked.question().figure(),
                reading().date(),
                period,
                change.total(),
                List.of(),
                items,
                null,
                rules.all());
    }

    private Item gained(ItemKind kind, AccountClass accountClass, Reading.Change change, @Nullable Filter filter) {
        List<Money> amounts =
                reading().sums().gainedBy(accountClass, reading().current().days());
        return new Item(kind, null, null, Total.of(amounts, change.conversion()), filter);
    }

    Explanation account() {
        UUID id = asked.about();
        Chart.Account account = reading()
                .chart()
                .account(id)
                .filter(found -> found.live() && found.holdsMoney())
                .orElseThrow(asked::notFound);
        Chart.Commodity own = Optional.ofNullable(account.commodity())
                .flatMap(commodity -> reading().chart().commodity(commodity.value()))
                .orElseThrow(() -> new IllegalStateException(id + " does not hold money"));
        Conversion conversion =
                new Conversion(own.code(), own.scale(), reading().date(), Rates.none());
        List<Money> held = reading().sums().heldBy(id);
        Money balance = Parts.in(own.code(), held);
        Period period = Period.of(soFar());
        BookFigures.Rows found =
                asked.figures().rows(reading().access().book(), List.of(id), period.from(), period.to());
        Sides sides = found.sides().stream()
                .filter(one -> one.commodity().equals(own.code()))
                .findFirst()
                .orElse(new Sides(own.code(), BigDecimal.ZERO, BigDecimal.ZERO));
        Money in = Money.of(sides.in(), own.code());
        Money out = Money.of(sides.out().negate(), own.code());
        List<Item> items = List.of(
                item(ItemKind.BEFORE, balance.minus(gainedBy(account, own)), conversion),
                item(ItemKind.IN, in, conversion),
                item(ItemKind.OUT, out, conversion));
        Rows rows = new Rows(found.transactions(), List.of(in.plus(out)), Filter.of(period, null, id));
        Rules rules = new Rules()
                .when(!reading().sums().pendingOf(id, own.code()).isZero(), Rule.PENDING_INCLUDED)
                .add(Rule.LATER_APART)
                .when(
                        held.stream().anyMatch(money -> !money.commodity().equals(own.code()) && !money.isZero()),
                        Rule.OTHERS_APART)
                .add(Rule.TRASH_APART);
        return asked.answer(period, Total.of(List.of(balance), conversion), conversion, items, rows, rules);
    }

    /** The days of the period up to the date. */
    private DayRange soFar() {
        return new DayRange(reading().current().days().first(), reading().date());
    }

    /** In the period up to the date, by the rollups. */
    private Money gainedBy(Chart.Account account, Chart.Commodity own) {
        BigDecimal gained = reading().figures().moved().stream()
                .filter(moved -> moved.account().equals(account.id().value())
                        && moved.commodity().equals(own.id().value())
                        && !moved.later()
                        && reading().current().days().contains(moved.from()))
                .map(BookFigures.Moved::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(gained, own.code());
    }

    private static Item item(ItemKind kind, Money amount, Conversion conversion) {
        return new Item(kind, null, null, Total.of(List.of(amount), conversion), null);
    }

    private Reading reading() {
        return asked.reading();
    }
}
