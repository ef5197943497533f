package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.SignKind;
import dev.sallim.core.csv.StatusWords.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what the words of a status column mean for their rows. A refused row is left out. A cancelled one is where it stands for a
 * purchase that was undone; where it is itself what undid another row (of the same identification, or of the same payee with the opposite
 * amount, or with a sign that no other row of a card has), it counts. Some cards write it exactly as they wrote the purchase, with the
 * same approval number and no sign: then the word is what tells that the money comes back.
 */
final class StatusJudge {

    private final List<BankRow> counted = new ArrayList<>();
    private final Map<String, List<BankRow>> marked = new TreeMap<>();
    private final int column;
    /** What identifies each row, by line; a purchase and its cancellation share it, so the profile may not take it for an id. */
    private final Map<Long, String> identities;

    /**
     * @param leftOut the words of rows that moved no money
     * @param giveBack the words of rows that undo another one without saying so by their sign
     */
    record Ruling(int column, List<String> leftOut, List<String> giveBack) {
        private static final Ruling NONE = new Ruling(-1, List.of(), List.of());
    }

    private StatusJudge(SampleTable table, CsvProfile profile, int column) {
        this.column = column;
        Map<Long, String> words = cells(table, column);
        List<String> names = table.headerCells();
        identities = IntStream.range(0, names.size())
                .filter(index -> ColumnNames.rank(CsvField.EXTERNAL_ID, names.get(index)) >= 0)
                .mapToObj(index -> cells(table, index))
                .findFirst()
                .orElse(Map.of());
        for (BankRow row : SampleReading.of(table, profile).rows()) {
            String word = words.getOrDefault(row.lineNo(), "");
            if (StatusWords.of(word) == null) {
                counted.add(row);
            } else {
                marked.computeIfAbsent(word, w -> new ArrayList<>()).add(row);
            }
        }
    }

    /** What the profile's status column tells; nothing where it has none. */
    static Ruling judge(SampleTable table, CsvProfile profile) {
        return profile.column(CsvField.STATUS)
                .map(column -> new StatusJudge(table, profile, column)
                        .ruling(profile.signs().kind() == SignKind.SIGNED))
                .orElse(Ruling.NONE);
    }

    private Ruling ruling(boolean signed) {
        List<String> leftOut = new ArrayList<>();
        List<String> giveBack = new ArrayList<>();
        marked.forEach((word, rows) -> {
            if (StatusWords.of(word) == Fate.REFUSED || rows.stream().noneMatch(this::undoesAnother)) {
                leftOut.add(word);
            } else if (signed && rows.stream().anyMatch(this::repeatsAnother)) {
                giveBack.add(word);
            }
        });
        return new Ruling(column, List.copyOf(leftOut), List.copyOf(giveBack));
    }

    private static Map<Long, String> cells(SampleTable table, int column) {
        return table.data.stream()
                .collect(Collectors.toMap(line -> line.number, line -> line.cell(column), (a, b) -> a));
    }

    /** A row with another's identification and sign, and all or part of its amount. */
    private boolean repeatsAnother(BankRow row) {
        return counted.stream()
                .anyMatch(other -> sameIdentity(row, other)
                        && row.amount().signum() == other.amount().signum()
                        && row.amount().abs().compareTo(other.amount().abs()) <= 0);
    }

    private boolean sameIdentity(BankRow row, BankRow other) {
        String identity = identities.getOrDefault(row.lineNo(), "");
        return !identity.isEmpty() && identity.equals(identities.get(other.lineNo()));
    }

    private boolean undoesAnother(BankRow row) {
        boolean against = !counted.isEmpty()
                && counted.stream()
                        .allMatch(other ->
                                other.amount().signum() == -row.amount().signum());
        return against || counted.stream().anyMatch(other -> undoes(row, other));
    }

    private boolean undoes(BankRow row, BankRow other) {
        return sameIdentity(row, other)
                || (row.payee().equals(other.payee()) && row.amount().negate().compareTo(other.amount()) == 0);
    }
}
