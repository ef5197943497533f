package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.SkipRule;
import dev.sallim.core.csv.StatusWords.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the words of a status column whose rows are to be left out. A refused row is. A cancelled one is where it stands for a purchase
 * that was undone; where it is itself what undid another row (of the same identification, or of the same payee with the opposite
 * amount, or with a sign that no other row of a card has), it counts.
 */
final class StatusJudge {

    private final List<BankRow> counted = new ArrayList<>();
    private final Map<String, List<BankRow>> marked = new HashMap<>();
    private final int column;

    private StatusJudge(SampleTable table, CsvProfile profile, int column) {
        this.column = column;
        Map<Long, String> words = table.data.stream()
                .collect(Collectors.toMap(line -> line.number, line -> line.cell(column), (a, b) -> a));
        for (BankRow row : SampleReading.of(table, profile).rows()) {
            String word = words.getOrDefault(row.lineNo(), "");
            if (StatusWords.of(word) == null) {
                counted.add(row);
            } else {
                marked.computeIfAbsent(word, w -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The rule for the profile's status column; none where it has no column of that kind, or no row is to be left out. */
    static List<SkipRule> skip(SampleTable table, CsvProfile profile) {
        return profile.column(CsvField.STATUS)
                .map(column -> new StatusJudge(table, profile, column).rule())
                .orElse(List.of());
    }

    private List<SkipRule> rule() {
        List<String> words = new TreeSet<>(marked.keySet())
                .stream()
                        .filter(word -> StatusWords.of(word) == Fate.REFUSED
                                || marked.getOrDefault(word, List.of()).stream().noneMatch(this::undoesAnother))
                        .toList();
        return words.isEmpty() ? List.of() : List.of(new SkipRule(column, words));
    }

    private boolean undoesAnother(BankRow row) {
        boolean against = !counted.isEmpty()
                && counted.stream()
                        .allMatch(other ->
                                other.amount().signum() == -row.amount().signum());
        return against || counted.stream().anyMatch(other -> isPartner(row, other));
    }

    private static boolean isPartner(BankRow row, BankRow other) {
        boolean sameId = row.externalId() != null && Objects.equals(row.externalId(), other.externalId());
        return sameId
                || (row.payee().equals(other.payee()) && row.amount().negate().compareTo(other.amount()) == 0);
    }
}
