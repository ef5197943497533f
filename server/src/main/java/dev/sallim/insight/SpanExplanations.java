package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.insight.Dashboard.Category;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.insight.Explanation.Filter;
import dev.sallim.insight.Explanation.Item;
import dev.sallim.insight.Explanation.ItemKind;
import dev.sallim.insight.Explanation.Rows;
import dev.sallim.insight.Explanation.Rule;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.Chart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Explains what was earned and spent in a month or a period. */
record SpanExplanations(Asked asked) {
    Explanation ofClass(AccountClass accountClass) {
        DayRange days = asked.days();
        Conversion conversion = reading().conversion(days);
        Total total = reading().of(days, accountClass);
        List<Item> items = categories(accountClass).stream()
                .map(category -> item(ItemKind.CATEGORY, category, category.total()))
                .toList();
        String word = accountClass.name().toLowerCase(Locale.ROOT);
        Rows rows =
                rows(reading().chart().categoriesOf(accountClass), Filter.of(period(), word, null), sign(accountClass));
        Rules rules = new Rules()
                .add(Rule.TRANSFERS_APART)
                .when(accountClass == AccountClass.EXPENSE, Rule.REFUNDS_REDUCE)
                .ofDays(asked)
                .ofRates(total, conversion);
        return asked.answer(period(), total, conversion, items, rows, rules);
    }

    Explanation left() {
        DayRange days = asked.days();
        Conversion conversion = reading().conversion(days);
        Total income = reading().of(days, AccountClass.INCOME);
        Total expense = Parts.negated(reading().of(days, AccountClass.EXPENSE));
        Total exact = Total.of(
                Stream.concat(income.byCommodity().stream(), expense.byCommodity().stream())
                        .toList(),
                conversion);
        Money in = income.converted();
        Money out = expense.converted();
        // What is shown is the difference of two numbers that are shown, each of which was rounded.
        Total total =
                new Total(exact.byCommodity(), in == null || out == null ? null : in.plus(out), exact.missingRates());
        List<Item> items = List.of(
                new Item(ItemKind.INCOME, null, null, income, null),
                new Item(ItemKind.EXPENSE, null, null, expense, null));
        Rules rules = new Rules()
                .add(Rule.TRANSFERS_APART)
                .add(Rule.REFUNDS_REDUCE)
                .ofDays(asked)
                .ofRates(total, conversion);
        return asked.answer(period(), total, conversion, items, null, rules);
    }

    Explanation category() {
        UUID id = asked.about();
        Chart.Account account =
                reading().chart().account(id).filter(Chart.Account::isCategory).orElseThrow(asked::notFound);
        Conversion conversion = reading().conversion(asked.days());
        AccountClass accountClass = account.accountClass();
        Total total = Total.of(List.of(), conversion);
        List<Item> items = new ArrayList<>();
        Optional<Category> found = Parts.find(id, categories(accountClass));
        if (found.isPresent()) {
            Category category = found.get();
            total = category.total();
            category.children().forEach(child -> items.add(item(ItemKind.CATEGORY, child, child.total())));
            List<Money> itself =
                    reading().sums().ofCategories(asked.days(), accountClass).getOrDefault(id, List.of());
            if (!items.isEmpty() && !itself.isEmpty()) {
                items.add(item(ItemKind.ITSELF, category, Total.of(itself, conversion)));
            }
        }
        Rows rows = rows(
                reading().chart().withDescendants(id), Filter.of(period(), id.toString(), null), sign(accountClass));
        Rules rules = new Rules()
                .when(!items.isEmpty(), Rule.BELOW_INCLUDED)
                .when(accountClass == AccountClass.EXPENSE, Rule.REFUNDS_REDUCE)
                .ofDays(asked)
                .ofRates(total, conversion);
        return asked.answer(period(), total, conversion, items, rows, rules);
    }

    private List<Category> categories(AccountClass accountClass) {
        return Categories.of(
                reading().chart(),
                reading().conversion(asked.days()),
                reading().sums().ofCategories(asked.days(), accountClass));
    }

    private static Item item(ItemKind kind, Category category, Total total) {
        return new Item(kind, category.categoryId(), category.name(), total, null);
    }

    private Rows rows(Collection<UUID> accounts, Filter filter, UnaryOperator<Money> sign) {
        BookFigures.Rows found = asked.figures().rows(reading().access().book(), accounts, filter.from(), filter.to());
        List<Money> sum = found.sides().stream()
                .map(sides -> sign.apply(Money.of(sides.in().subtract(sides.out()), sides.commodity())))
                .sorted(Comparator.comparing(Money::commodity))
                .toList();
        return new Rows(found.transactions(), sum, filter);
    }

    /** Income leaves its categories: what people call income is what they lose. */
    private static UnaryOperator<Money> sign(AccountClass accountClass) {
        return accountClass == AccountClass.INCOME ? Money::negate : UnaryOperator.identity();
    }

    private Period period() {
        return Period.of(asked.days());
    }

    private Reading reading() {
        return asked.reading();
    }
}
