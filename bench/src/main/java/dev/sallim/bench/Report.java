package dev.sallim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, in one table. */
final class Report {
    /** @param held null where the bar was not measured, or is none */
    record Line(String what, String bar, String measured, String held) {}

    private final List<Line> lines = new ArrayList<>();

    static void say(String format, Object... values) {
        System.err.println("  " + String.format(Locale.ROOT, format, values));
    }

    void add(String what, String bar, boolean held, String format, Object... values) {
        add(new Line(what, bar, String.format(Locale.ROOT, format, values), held ? "yes" : "**no**"));
    }

    void tell(String what, String bar, String format, Object... values) {
        add(new Line(what, bar, String.format(Locale.ROOT, format, values), ""));
    }

    void failed(String row, Exception why) {
        String said =
                String.valueOf(why.getMessage()).lines().findFirst().orElse("").replace('|', ' ');
        add(new Line("row " + row, "", "not measured: " + why.getClass().getSimpleName() + " " + said, ""));
    }

    private void add(Line line) {
        lines.add(line);
        say("%s | %s | %s", line.what(), line.measured(), line.held());
    }

    String table() {
        StringBuilder table = new StringBuilder("| what | bar | measured | held |\n| --- | --- | --- | --- |\n");
        for (Line line : lines) {
            table.append("| %s | %s | %s | %s |%n".formatted(line.what(), line.bar(), line.measured(), line.held()));
        }
        return table.toString();
    }
}
