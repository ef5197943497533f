package dev.sallim.core.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the cells of one column have in common, over the sample's data lines. */
record ColumnFacts(
        int index,
        String name,
        int rows,
        int filled,
        int days,
        int numbers,
        int negatives,
        int zeros,
        int separated,
        int distinct,
        int letters,
        long characters) {

    static ColumnFacts of(SampleTable table, int index, CellKinds kinds) {
        List<String> cells = table.column(index);
        int filled = 0;
        int days = 0;
        int numbers = 0;
        int negatives = 0;
        int zeros = 0;
        int separated = 0;
        int letters = 0;
        long characters = 0;
        Set<String> distinct = new HashSet<>();
        for (String cell : cells) {
            if (cell.isEmpty()) {
                continue;
            }
            filled++;
            distinct.add(cell);
            characters += cell.length();
            letters += cell.chars().anyMatch(Character::isLetter) ? 1 : 0;
            days += kinds.isDay(cell) ? 1 : 0;
            if (kinds.isNumber(cell)) {
                numbers++;
                negatives += kinds.isNegative(cell) ? 1 : 0;
                zeros += kinds.isZero(cell) ? 1 : 0;
                separated += cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0 ? 1 : 0;
            }
        }
        return new ColumnFacts(
                index,
                table.headerCell(index),
                cells.size(),
                filled,
                days,
                numbers,
                negatives,
                zeros,
                separated,
                distinct.size(),
                letters,
                characters);
    }

    /** Mostly days, where filled. */
    boolean isDays() {
        return days > 0 && days * 10 >= filled * 6;
    }

    /** Numbers, where filled; a bad cell in five is let pass. */
    boolean isNumbers() {
        return numbers > 0 && numbers * 10 >= filled * 8 && !isDays();
    }

    boolean isText() {
        return letters * 2 > filled;
    }

    /** Whether digits without separators, all different: a reference, most likely. */
    boolean looksLikeReference() {
        return separated == 0 && negatives == 0 && distinct == filled && filled > 0 && characters >= 6L * filled;
    }
}
