package dev.sallim.ledger.search;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.AmountText;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.PeriodDays;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the transaction list as parameters, all of them to hold. {@code none} is a value of category, payee and tag, {@code income}
 * and {@code expense} of category: any of that class; min and max match any flow in its own commodity; {@code q} is the query language.
 */
public record FilterParameters(
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID account,
        @Nullable UUID wallet,
        @Nullable UUID period,
        @Nullable String category,
        @Nullable String payee,
        @Nullable String tag,
        @Nullable TransactionKind kind,
        @Nullable ClearingState state,
        @Nullable String min,
        @Nullable String max) {
    private static final String NONE = "none";
    private static final String INCOME = "income";
    private static final String EXPENSE = "expense";
    private static final int MOST_DECIMALS = 18;

    /** @param periods the days of a period of the book */
    Filter toFilter(Chart chart, LocalDate today, Function<UUID, Optional<PeriodDays.Span>> periods) {
        List<Filter> all = new ArrayList<>();
        QueryFilter query = new QueryFilter(chart);
        if (q != null && !q.isBlank()) {
            all.add(query.parse(q, today));
        }
        if (from != null || to != null) {
            if (from != null && to != null && from.isAfter(to)) {
                throw ProblemException.invalid("to", FieldCode.OUT_OF_RANGE, from, to);
            }
            all.add(new Filter.Days(from, to));
        }
        if (account != null) {
            all.add(accounts("account", account, chart));
        }
        if (wallet != null) {
            known(chart.wallet(wallet).isPresent(), "wallet");
            all.add(new Filter.Wallets(new TreeSet<>(List.of(wallet))));
        }
        if (period != null) {
            PeriodDays.Span span =
                    periods.apply(period).orElseThrow(() -> ProblemException.invalid("period", FieldCode.NOT_FOUND));
            all.add(new Filter.Days(span.first(), span.last()));
            all.add(new Filter.Wallets(new TreeSet<>(List.of(span.wallet().value()))));
        }
        if (category != null) {
            all.add(
                    switch (category) {
                        case NONE -> query.uncategorised();
                        case INCOME -> categories(AccountClass.INCOME, chart);
                        case EXPENSE -> categories(AccountClass.EXPENSE, chart);
                        default -> category(chart);
                    });
        }
        if (payee != null) {
            all.add(named("payee", payee, new Filter.NoPayee(), id -> {
                known(chart.payee(id).isPresent(), "payee");
                return new Filter.Payees(new TreeSet<>(List.of(id)));
            }));
        }
        if (tag != null) {
            all.add(named("tag", tag, new Filter.NoTag(), id -> {
                known(chart.tag(id).isPresent(), "tag");
                return new Filter.Tags(new TreeSet<>(List.of(id)));
            }));
        }
        if (kind != null) {
            all.add(new Filter.OfKind(kind));
        }
        if (state != null) {
            all.add(new Filter.InState(state));
        }
        if (min != null || max != null) {
            all.add(new Filter.Amount(amount("min", min), true, amount("max", max), true));
        }
        return Filter.all(all);
    }

    private static Filter categories(AccountClass accountClass, Chart chart) {
        return new Filter.Accounts(chart.categoriesOf(accountClass));
    }

    private Filter category(Chart chart) {
        UUID id = uuid("category", category);
        known(chart.account(id).map(Chart.Account::isCategory).orElse(false), "category");
        return new Filter.Accounts(chart.withDescendants(id));
    }

    private static Filter accounts(String name, UUID id, Chart chart) {
        known(chart.account(id).map(Chart.Account::holdsMoney).orElse(false), name);
        return new Filter.Accounts(new TreeSet<>(List.of(id)));
    }

    private static Filter named(String name, String value, Filter none, Function<UUID, Filter> some) {
        return value.equals(NONE) ? none : some.apply(uuid(name, value));
    }

    private static void known(boolean known, String parameter) {
        if (!known) {
            throw ProblemException.invalid(parameter, FieldCode.NOT_FOUND);
        }
    }

    private static UUID uuid(String name, @Nullable String value) {
        try {
            UUID id = value == null ? null : UUID.fromString(value);
            if (id != null && id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(name, FieldCode.MALFORMED_ID);
        }
        throw ProblemException.invalid(name, FieldCode.MALFORMED_ID);
    }

    private static @Nullable BigDecimal amount(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (AmountText.read(text, MOST_DECIMALS) instanceof AmountText.Exact(BigDecimal value) && value.signum() >= 0) {
            return value;
        }
        throw ProblemException.invalid(name, FieldCode.MALFORMED_AMOUNT);
    }
}
