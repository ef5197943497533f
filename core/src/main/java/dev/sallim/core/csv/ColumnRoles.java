package dev.sallim.core.csv;

import dev.sallim.core.csv.Guess.Code;
import dev.sallim.core.csv.Guess.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives the columns of a sample their meaning: by their names where these are known and the cells agree, else by the cells. */
final class ColumnRoles {

    private final SampleTable table;
    private final List<ColumnFacts> facts = new ArrayList<>();
    private final Map<CsvField, List<Integer>> columns = new EnumMap<>(CsvField.class);
    private final List<Reason> reasons = new ArrayList<>();

    private ColumnRoles(SampleTable table, CellKinds kinds) {
        this.table = table;
        for (int i = 0; i < table.width(); i++) {
            facts.add(ColumnFacts.of(table, i, kinds));
        }
    }

    static ColumnRoles of(SampleTable table, CellKinds kinds) {
        ColumnRoles roles = new ColumnRoles(table, kinds);
        roles.date();
        roles.money();
        roles.byName(CsvField.BALANCE, ColumnFacts::isNumbers);
        roles.byName(CsvField.TIME, fact -> fact.filled() > 0 && roles.isTimes(fact));
        roles.byName(CsvField.EXTERNAL_ID, fact -> fact.filled() > 0 && fact.distinct() == fact.filled());
        roles.byName(CsvField.CURRENCY, fact -> roles.isCurrency(fact.index()));
        roles.byName(CsvField.ACCOUNT, fact -> fact.filled() == fact.rows() && fact.rows() > 0);
        roles.byName(CsvField.STATUS, fact -> true);
        roles.byName(CsvField.CATEGORY, fact -> true);
        roles.texts();
        return roles;
    }

    Map<CsvField, List<Integer>> columns() {
        return columns;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<ColumnFacts> facts() {
        return facts;
    }

    boolean has(CsvField field) {
        return columns.containsKey(field);
    }

    boolean isFree(int column) {
        return columns.values().stream().noneMatch(used -> used.contains(column));
    }

    void put(CsvField field, List<Integer> indexes) {
        columns.put(field, List.copyOf(indexes));
    }

    /** Takes a column out of a field's; the field goes with its last one. */
    void keepOutOf(CsvField field, int column) {
        columns.computeIfPresent(field, (any, indexes) -> {
            List<Integer> others =
                    indexes.stream().filter(index -> index != column).toList();
            return others.isEmpty() ? null : others;
        });
    }

    void remove(CsvField field) {
        columns.remove(field);
    }

    ColumnFacts fact(CsvField field) {
        return facts.get(columns.getOrDefault(field, List.of(0)).getFirst());
    }

    private void date() {
        Optional<ColumnFacts> named = named(CsvField.DATE, ColumnFacts::isDays);
        Optional<ColumnFacts> best = named.isPresent()
                ? named
                : facts.stream()
                        .filter(ColumnFacts::isDays)
                        .max(Comparator.comparingInt(ColumnFacts::days)
                                .thenComparing(Comparator.comparingInt(ColumnFacts::index)
                                        .reversed()));
        best.ifPresentOrElse(
                fact -> {
                    put(CsvField.DATE, List.of(fact.index()));
                    reasons.add(
                            named.isPresent()
                                    ? new Reason(Code.DATE_BY_NAME, fact.name())
                                    : new Reason(Code.DATE_BY_CONTENT, String.valueOf(fact.index() + 1)));
                },
                () -> reasons.add(new Reason(Code.NO_DATE, "")));
    }

    private void money() {
        Optional<ColumnFacts> in = named(CsvField.IN, fact -> fact.isNumbers() || fact.filled() == 0);
        Optional<ColumnFacts> out = named(CsvField.OUT, fact -> fact.isNumbers() || fact.filled() == 0);
        Optional<ColumnFacts> amount = named(CsvField.AMOUNT, ColumnFacts::isNumbers);
        if (in.isPresent() && out.isPresent() && (amount.isEmpty() || covers(in.get(), out.get()))) {
            put(CsvField.IN, List.of(in.get().index()));
            put(CsvField.OUT, List.of(out.get().index()));
            reasons.add(new Reason(
                    Code.SIGN_BY_IN_OUT_COLUMNS,
                    in.get().name() + " / " + out.get().name()));
            return;
        }
        Optional<ColumnFacts> single =
                amount.or(() -> in.filter(ColumnFacts::isNumbers)).or(() -> out.filter(ColumnFacts::isNumbers));
        if (single.isPresent()) {
            put(CsvField.AMOUNT, List.of(single.get().index()));
            reasons.add(new Reason(Code.AMOUNT_BY_NAME, single.get().name()));
        } else {
            moneyByContent();
        }
    }

    /** Whether every row has an entry in one of the two. */
    private boolean covers(ColumnFacts in, ColumnFacts out) {
        return in.filled() + out.filled() >= in.rows();
    }

    private void moneyByContent() {
        List<ColumnFacts> numbers = facts.stream()
                .filter(fact -> fact.isNumbers() && isFree(fact.index()) && !fact.looksLikeReference())
                .filter(fact -> ColumnNames.rank(CsvField.BALANCE, fact.name()) < 0)
                .toList();
        for (ColumnFacts a : numbers) {
            for (ColumnFacts b : numbers) {
                if (a.index() < b.index() && exclusive(a, b)) {
                    boolean firstIsOut = a.negatives() == b.negatives() ? a.filled() >= b.filled() : allNegative(a);
                    put(CsvField.OUT, List.of((firstIsOut ? a : b).index()));
                    put(CsvField.IN, List.of((firstIsOut ? b : a).index()));
                    reasons.add(new Reason(Code.IN_OUT_BY_COUNT, (a.index() + 1) + ", " + (b.index() + 1)));
                    return;
                }
            }
        }
        numbers.stream()
                .max(Comparator.comparingInt((ColumnFacts fact) -> fact.negatives() > 0 ? 1 : 0)
                        .thenComparingInt(fact -> fact.filled() * 10 >= fact.rows() * 9 ? 1 : 0)
                        .thenComparingInt(ColumnFacts::separated)
                        .thenComparing(
                                Comparator.comparingInt(ColumnFacts::index).reversed()))
                .ifPresentOrElse(
                        fact -> {
                            put(CsvField.AMOUNT, List.of(fact.index()));
                            reasons.add(new Reason(Code.AMOUNT_BY_CONTENT, String.valueOf(fact.index() + 1)));
                        },
                        () -> reasons.add(new Reason(Code.NO_AMOUNT, "")));
    }

    /** Two columns of which each row fills one: money in and money out without a name, perhaps one of them with minus signs. */
    private boolean exclusive(ColumnFacts a, ColumnFacts b) {
        boolean signed = a.negatives() + b.negatives() > 0;
        boolean oneOfThem = signed && (allNegative(a) && b.negatives() == 0 || allNegative(b) && a.negatives() == 0);
        if (a.filled() == 0 || b.filled() == 0 || (signed && !oneOfThem)) {
            return false;
        }
        int both = 0;
        int one = 0;
        for (Records.Line line : table.data) {
            boolean left = !line.cell(a.index()).isEmpty();
            boolean right = !line.cell(b.index()).isEmpty();
            both += left && right ? 1 : 0;
            one += left != right ? 1 : 0;
        }
        return both == 0 && one * 10 >= table.data.size() * 9;
    }

    private static boolean allNegative(ColumnFacts fact) {
        return fact.negatives() > 0 && fact.negatives() + fact.zeros() == fact.numbers();
    }

    private void texts() {
        Optional<ColumnFacts> payee = named(CsvField.PAYEE, fact -> fact.filled() * 3 >= fact.rows() && fact.isText())
                .or(() -> named(CsvField.PAYEE, fact -> fact.filled() > 0 && fact.isText()))
                .or(() -> named(CsvField.PAYEE, fact -> fact.filled() > 0));
        payee.ifPresent(fact -> put(CsvField.PAYEE, List.of(fact.index())));
        if (payee.filter(fact -> ColumnNames.isReceiver(fact.name())).isPresent()) {
            byName(CsvField.PAYER, fact -> fact.filled() > 0 && fact.isText());
        }
        List<Integer> memos = new ArrayList<>();
        for (ColumnFacts fact : facts) {
            boolean words = ColumnNames.rank(CsvField.MEMO, fact.name()) >= 0
                    || ColumnNames.rank(CsvField.PAYEE, fact.name()) >= 0;
            if (words && isFree(fact.index()) && !fact.isNumbers() && memos.size() < 6) {
                memos.add(fact.index());
            }
        }
        if (payee.isEmpty() && memos.isEmpty()) {
            facts.stream()
                    .filter(fact -> isFree(fact.index()) && fact.isText() && !fact.isDays())
                    .max(Comparator.comparingLong(ColumnFacts::characters))
                    .ifPresent(fact -> put(CsvField.PAYEE, List.of(fact.index())));
        } else if (payee.isEmpty()) {
            put(CsvField.PAYEE, List.of(memos.removeFirst()));
        }
        if (!memos.isEmpty()) {
            put(CsvField.MEMO, memos);
        }
    }

    private void byName(CsvField field, Predicate<ColumnFacts> agrees) {
        named(field, fact -> isFree(fact.index()) && agrees.test(fact))
                .ifPresent(fact -> put(field, List.of(fact.index())));
    }

    /** The column whose name says best that it has the meaning, among those whose cells agree. */
    private Optional<ColumnFacts> named(CsvField field, Predicate<ColumnFacts> agrees) {
        return facts.stream()
                .filter(fact -> ColumnNames.rank(field, fact.name()) >= 0 && agrees.test(fact))
                .min(Comparator.comparingInt(fact -> ColumnNames.rank(field, fact.name())));
    }

    private boolean isTimes(ColumnFacts fact) {
        return table.column(fact.index()).stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> DayText.readTime(cell) != null);
    }

    private boolean isCurrency(int column) {
        return table.column(column).stream().allMatch(cell -> cell.isEmpty() || cell.matches("[A-Za-z]{3,5}"));
    }
}
