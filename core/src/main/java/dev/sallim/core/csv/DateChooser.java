package dev.sallim.core.csv;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern of a column of days by looking at all of its values, one after the other, in constant memory. Where several
 * patterns read every value (3/4/2026), the one that puts the rows in order wins, else the habit of the person's country.
 */
final class DateChooser {

    static final List<String> CANDIDATES = List.of(
            "yyyy-MM-dd",
            "yyyy.MM.dd",
            "yyyy/MM/dd",
            "yyyy. MM. dd",
            "yyyy년 MM월 dd일",
            "yyyy년MM월dd일",
            "dd.MM.yyyy",
            "dd. MM. yyyy",
            "dd/MM/yyyy",
            "dd-MM-yyyy",
            "MM/dd/yyyy",
            "MM-dd-yyyy",
            "dd.MM.yy",
            "dd/MM/yy",
            "dd-MM-yy",
            "MM/dd/yy",
            "MM-dd-yy",
            "yy.MM.dd",
            "yy/MM/dd",
            "yy-MM-dd",
            "dd MMM yyyy",
            "dd MMM yy",
            "dd-MMM-yyyy",
            "dd-MMM-yy",
            "dd/MMM/yyyy",
            "dd. MMM yyyy",
            "MMM dd, yyyy",
            "MMM dd yyyy",
            "yyyyMMdd",
            "ddMMyyyy",
            "yyMMdd",
            "ddMMyy");

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU", "FM", "BZ");
    private static final Set<String> YEAR_FIRST = Set.of("ko", "ja", "zh", "hu", "lt", "mn", "sv");

    private static final class Trial {
        final String text;
        final DatePattern pattern;
        final DayText reader;
        long found;
        long implausible;
        long ups;
        long downs;

        @Nullable
        LocalDate last;

        Trial(String text, DatePattern pattern, ZoneId zone) {
            this.text = text;
            this.pattern = pattern;
            this.reader = new DayText(List.of(pattern), zone);
        }

        void add(String value) {
            DatePattern.Match match = pattern.match(value);
            if (match == null || !(reader.read(value) instanceof DayText.Found day)) {
                return;
            }
            if (!DatePattern.plausible(match)) {
                implausible++;
                if (pattern.compact()) {
                    return;
                }
            }
            found++;
            LocalDate before = last;
            if (before != null) {
                ups += day.day().isAfter(before) ? 1 : 0;
                downs += day.day().isBefore(before) ? 1 : 0;
            }
            last = day.day();
        }

        /** How far the rows are from being in order, whichever way. */
        long disorder() {
            return Math.min(ups, downs);
        }
    }

    /**
     * @param assumed whether another pattern reads the values as well and the language decided
     * @param found how many values the pattern reads
     */
    record Choice(String pattern, boolean assumed, long found) {}

    private final List<Trial> trials = new ArrayList<>();
    private long values;

    DateChooser(List<String> patterns, ZoneId zone) {
        for (String text : patterns) {
            DatePattern pattern = DatePattern.compile(text);
            if (pattern != null) {
                trials.add(new Trial(text, pattern, zone));
            }
        }
    }

    void add(String value) {
        if (value.isEmpty()) {
            return;
        }
        values++;
        for (Trial trial : trials) {
            trial.add(value);
        }
        if (values == 200) {
            long best = trials.stream().mapToLong(t -> t.found).max().orElse(0);
            trials.removeIf(trial -> trial.found < best / 2);
        }
    }

    /** The pattern for the values so far; {@code null} where none reads at least half of them. */
    @Nullable
    Choice choose(Locale locale) {
        long best = trials.stream().mapToLong(t -> t.found).max().orElse(0);
        if (best == 0 || best * 2 < values) {
            return null;
        }
        List<Trial> equal = trials.stream()
                .filter(t -> t.found == best)
                .sorted(Comparator.<Trial>comparingLong(t -> t.implausible)
                        .thenComparingLong(Trial::disorder)
                        .thenComparingInt(t -> foreignness(t.text, locale)))
                .toList();
        Trial first = equal.getFirst();
        boolean assumed = equal.stream()
                .skip(1)
                .anyMatch(t -> t.implausible == first.implausible
                        && t.disorder() == first.disorder()
                        && !sameReading(t, first));
        return new Choice(first.text, assumed, best);
    }

    private static boolean sameReading(Trial a, Trial b) {
        return a.last != null && a.last.equals(b.last) && a.ups == b.ups && a.downs == b.downs;
    }

    private static int foreignness(String pattern, Locale locale) {
        boolean monthFirst = pattern.startsWith("MM");
        boolean yearFirst = pattern.startsWith("yy");
        if (yearFirst == YEAR_FIRST.contains(locale.getLanguage())
                && monthFirst == (MONTH_FIRST.contains(locale.getCountry()) && !yearFirst)) {
            return 0;
        }
        return monthFirst == MONTH_FIRST.contains(locale.getCountry()) ? 1 : 2;
    }
}
