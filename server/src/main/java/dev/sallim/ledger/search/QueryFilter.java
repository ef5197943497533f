package dev.sallim.ledger.search;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.query.Condition;
import dev.sallim.core.query.Query;
import dev.sallim.core.query.QueryError;
import dev.sallim.core.query.QueryParser;
import dev.sallim.core.query.QueryResult;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns a query of the query language into a filter: names become the ids of whatever bears them in this chart. */
final class QueryFilter {
    private final Chart chart;
    private final String path;

    QueryFilter(Chart chart) {
        this(chart, "q");
    }

    /** @param path where the query stands in the request */
    QueryFilter(Chart chart, String path) {
        this.chart = chart;
        this.path = path;
    }

    Filter parse(String text, LocalDate today) {
        return switch (QueryParser.parse(text, today)) {
            case QueryResult.Parsed(Query query) -> filter(query);
            case QueryResult.Refused(List<QueryError> errors) -> throw refused(errors);
        };
    }

    /** Each error has its own code and words; the path has its place in the text, from zero, and the words count from one. */
    private ProblemException refused(List<QueryError> errors) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        for (QueryError error : errors) {
            int start = error.at().start();
            problem.field(new ProblemException.Field(
                    path + "[" + start + ".." + error.at().end() + "]",
                    error.messageKey(),
                    error.messageKey(),
                    List.of(error.text(), String.valueOf(start + 1))));
        }
        return problem;
    }

    private Filter filter(Query query) {
        return switch (query) {
            case Query.All all -> Filter.ALL;
            case Query.Leaf leaf -> condition(leaf.condition());
            case Query.Not(Query part) -> new Filter.Not(filter(part));
            case Query.And(List<Query> parts) -> new Filter.And(filters(parts));
            case Query.Or(List<Query> parts) -> new Filter.Or(filters(parts));
        };
    }

    private List<Filter> filters(List<Query> parts) {
        return parts.stream().map(this::filter).toList();
    }

    private Filter condition(Condition condition) {
        return switch (condition) {
            case Condition.Text(String text) -> text(text);
            case Condition.Named named -> named(named);
            case Condition.Absent absent -> absent(absent);
            case Condition.OfKind kind -> new Filter.OfKind(kind.kind());
            case Condition.InState state -> new Filter.InState(state.state());
            case Condition.Amount amount -> amount(amount.low(), amount.high());
            case Condition.Days days -> new Filter.Days(days.from(), days.to());
        };
    }

    private Filter text(String text) {
        List<Filter> anywhere = new ArrayList<>();
        addUnlessEmpty(anywhere, payees(text));
        addUnlessEmpty(anywhere, categories(text));
        addUnlessEmpty(anywhere, tags(text));
        anywhere.add(new Filter.Note(text));
        anywhere.add(new Filter.Memo(text));
        return new Filter.Or(anywhere);
    }

    private static void addUnlessEmpty(List<Filter> parts, Filter part) {
        boolean empty = switch (part) {
            case Filter.Payees(SortedSet<UUID> ids) -> ids.isEmpty();
            case Filter.Accounts(SortedSet<UUID> ids) -> ids.isEmpty();
            case Filter.Tags(SortedSet<UUID> ids) -> ids.isEmpty();
            default -> false;
        };
        if (!empty) {
            parts.add(part);
        }
    }

    private Filter named(Condition.Named named) {
        String text = named.text();
        return switch (named.field()) {
            case PAYEE -> payees(text);
            case CATEGORY -> categories(text);
            case TAG -> tags(text);
            case ACCOUNT -> accounts(text);
            case WALLET -> wallets(text);
            case NOTE -> new Filter.Note(text);
            case MEMO -> new Filter.Memo(text);
            case KIND, STATE, AMOUNT, DATE -> throw new IllegalArgumentException("not a name: " + named.field());
        };
    }

    private Filter absent(Condition.Absent absent) {
        return switch (absent.field()) {
            case PAYEE -> new Filter.NoPayee();
            case CATEGORY -> uncategorised();
            case TAG -> new Filter.NoTag();
            case NOTE -> new Filter.NoNote();
            case MEMO -> new Filter.NoMemo();
            case ACCOUNT, WALLET, KIND, STATE, AMOUNT, DATE ->
                throw new IllegalArgumentException("never absent: " + absent.field());
        };
    }

    Filter uncategorised() {
        return new Filter.Accounts(new TreeSet<>(List.of(
                chart.account(SystemRole.UNCATEGORISED_INCOME).id().value(),
                chart.account(SystemRole.UNCATEGORISED_EXPENSE).id().value())));
    }

    private static Filter amount(Condition.@Nullable Bound low, Condition.@Nullable Bound high) {
        BigDecimal from = low == null ? null : low.value();
        BigDecimal to = high == null ? null : high.value();
        return new Filter.Amount(from, low != null && low.inclusive(), to, high != null && high.inclusive());
    }

    private Filter payees(String text) {
        Predicate<String> matches = containing(text);
        return new Filter.Payees(chart.payees().stream()
                .filter(payee -> matches.test(payee.nameKey()))
                .map(payee -> payee.id().value())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private Filter tags(String text) {
        Predicate<String> matches = containing(text);
        return new Filter.Tags(chart.tags().stream()
                .filter(tag -> matches.test(tag.nameKey()))
                .map(tag -> tag.id().value())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private Filter wallets(String text) {
        Predicate<String> matches = containing(text);
        return new Filter.Wallets(chart.wallets().stream()
                .filter(wallet -> matches.test(NameKey.of(wallet.name()).value()))
                .map(wallet -> wallet.id().value())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private Filter accounts(String text) {
        Predicate<String> matches = containing(text);
        return new Filter.Accounts(chart.accounts().stream()
                .filter(account -> account.holdsMoney() && matches.test(account.nameKey()))
                .map(account -> account.id().value())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    /** Categories of that name, and all below them. */
    private Filter categories(String text) {
        Predicate<String> matches = containing(text);
        SortedSet<UUID> found = new TreeSet<>();
        for (Chart.Account account : chart.accounts()) {
            if (account.isCategory() && matches.test(account.nameKey())) {
                found.addAll(chart.withDescendants(account.id().value()));
            }
        }
        return new Filter.Accounts(found);
    }

    private static Predicate<String> containing(String text) {
        String key = NameKey.of(text).value();
        return name -> name.contains(key);
    }
}
