package dev.sallim.core.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of columns that banks use, from {@code column-names.txt}, and the words of indicator columns. */
final class ColumnNames {

    private static final Map<CsvField, Map<String, Integer>> NAMES = new EnumMap<>(CsvField.class);
    private static final Set<String> NET = new HashSet<>();
    private static final Set<String> RECEIVER = new HashSet<>();
    private static final Map<String, Boolean> INDICATORS = new HashMap<>();
    private static final Set<String> NO_DIRECTION = new HashSet<>();

    static {
        for (String line : lines("column-names.txt")) {
            int colon = line.indexOf(':');
            String meaning = line.substring(0, colon);
            List<String> names = cells(line.substring(colon + 1)).stream()
                    .map(HeaderNames::meaning)
                    .toList();
            if (meaning.equals("NET") || meaning.equals("RECEIVER")) {
                (meaning.equals("NET") ? NET : RECEIVER).addAll(names);
                continue;
            }
            CsvField field = meaning.equals("CHARGE") ? CsvField.CHARGE_ADDED : CsvField.valueOf(meaning);
            Map<String, Integer> ranks = NAMES.computeIfAbsent(field, f -> new HashMap<>());
            names.forEach(name -> ranks.putIfAbsent(name, ranks.size()));
        }
        for (String line : lines("indicator-words.txt")) {
            int colon = line.indexOf(':');
            for (String word : cells(line.substring(colon + 1))) {
                if (line.startsWith("NEITHER")) {
                    NO_DIRECTION.add(RowReader.fold(word));
                } else {
                    INDICATORS.put(RowReader.fold(word), line.startsWith("IN"));
                }
            }
        }
    }

    private ColumnNames() {}

    /** How well a column's name says that it has the meaning: 0 is best, -1 not at all. */
    static int rank(CsvField field, String name) {
        String meaning = HeaderNames.meaning(name);
        return meaning.isEmpty() ? -1 : NAMES.getOrDefault(field, Map.of()).getOrDefault(meaning, -1);
    }

    static boolean known(String name) {
        String meaning = HeaderNames.meaning(name);
        return !meaning.isEmpty() && NAMES.values().stream().anyMatch(ranks -> ranks.containsKey(meaning));
    }

    /** Whether a column's name says that fees have been taken from its amounts already. */
    static boolean isNet(String name) {
        return NET.contains(HeaderNames.meaning(name));
    }

    /** Whether a column's name says that it holds who was paid, be it the person themselves. */
    static boolean isReceiver(String name) {
        return RECEIVER.contains(HeaderNames.meaning(name));
    }

    /** Whether a word of an indicator column means money in ({@code true}), money out, or nothing known ({@code null}). */
    static @Nullable Boolean comesIn(String word) {
        return INDICATORS.get(RowReader.fold(word));
    }

    /** Whether a word of an indicator column says that the row is neither money in nor money out. */
    static boolean hasNoDirection(String word) {
        return NO_DIRECTION.contains(RowReader.fold(word));
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** The lines of a resource beside this class, without comments and blank lines. */
    static List<String> lines(String resource) {
        InputStream bytes = Objects.requireNonNull(ColumnNames.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
