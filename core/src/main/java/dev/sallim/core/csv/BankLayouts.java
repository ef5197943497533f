package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvProfile.NumberRule;
import dev.sallim.core.csv.CsvProfile.SignRule;
import dev.sallim.core.csv.CsvProfile.SkipRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The layouts that are known by name, from {@code bank-layouts.txt}; recognised by their header before anything is guessed. */
final class BankLayouts {

    /** A known layout. Without a header it is recognised by its first row and the file's name. */
    record Layout(
            String name,
            List<String> header,
            Map<CsvField, List<Integer>> columns,
            List<String> dates,
            NumberRule numbers,
            SignRule signs,
            @Nullable Pattern file,
            @Nullable Pattern first,
            boolean continued,
            List<SkipRule> skip,
            int width) {}

    private static final List<Layout> LAYOUTS = load();

    private BankLayouts() {}

    static Optional<Layout> match(SampleTable table, String fileName) {
        return LAYOUTS.stream().filter(layout -> fits(layout, table, fileName)).findFirst();
    }

    private static boolean fits(Layout layout, SampleTable table, String fileName) {
        if (layout.file != null && !layout.file.matcher(fileName).matches()) {
            return false;
        }
        if (layout.first != null) {
            return !table.lines.isEmpty()
                    && layout.first
                            .matcher(String.join("|", table.lines.getFirst().copy()))
                            .matches();
        }
        List<String> wanted = layout.header.stream().map(HeaderNames::key).toList();
        return table.lines.stream()
                .limit(CsvReader.MOST_LINES_BEFORE_HEADER)
                .anyMatch(line -> line.count >= wanted.size()
                        && SampleTable.trimmed(line).stream()
                                .map(HeaderNames::key)
                                .toList()
                                .equals(wanted));
    }

    private static List<Layout> load() {
        List<Layout> layouts = new ArrayList<>();
        Map<String, String> block = new LinkedHashMap<>();
        for (String line : ColumnNames.lines("bank-layouts.txt")) {
            int space = line.indexOf(' ');
            String key = space < 0 ? line : line.substring(0, space);
            if (key.equals("layout") && !block.isEmpty()) {
                layouts.add(layout(block));
                block.clear();
            }
            block.put(key, space < 0 ? "" : line.substring(space + 1).strip());
        }
        layouts.add(layout(block));
        return List.copyOf(layouts);
    }

    private static Layout layout(Map<String, String> block) {
        List<String> roles = ColumnNames.cells(value(block, "columns"));
        Map<CsvField, List<Integer>> columns = new EnumMap<>(CsvField.class);
        for (int i = 0; i < roles.size(); i++) {
            for (String role : roles.get(i).split("\\+", -1)) {
                if (!role.equals("-")) {
                    columns.computeIfAbsent(CsvField.valueOf(role), f -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        String header = block.get("header");
        String file = block.get("file");
        String first = block.get("first");
        return new Layout(
                value(block, "layout"),
                header == null ? List.of() : ColumnNames.cells(header),
                columns,
                List.of(value(block, "dates").split("\\s*,\\s*", -1)),
                value(block, "decimal").equals(",") ? NumberRule.COMMA : NumberRule.POINT,
                signs(value(block, "sign")),
                file == null ? null : Pattern.compile(file),
                first == null ? null : Pattern.compile(first),
                block.containsKey("continued"),
                skip(block.get("skip")),
                roles.size());
    }

    private static String value(Map<String, String> block, String key) {
        return Objects.requireNonNull(block.get(key), () -> key + " of " + block);
    }

    private static SignRule signs(String rule) {
        return switch (rule) {
            case "signed" -> SignRule.signed();
            case "negated" -> SignRule.signed().withNegated(true);
            case "in-out" -> SignRule.inOut();
            default -> {
                String[] words = rule.substring("indicator".length()).split("/", -1);
                yield SignRule.indicator(words(words[0]), words(words[1]));
            }
        };
    }

    private static List<SkipRule> skip(@Nullable String rule) {
        if (rule == null) {
            return List.of();
        }
        int space = rule.indexOf(' ');
        return List.of(new SkipRule(Integer.parseInt(rule.substring(0, space)), words(rule.substring(space + 1))));
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s*,\\s*", -1));
    }
}
