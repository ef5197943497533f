package dev.sallim.ledger.chart;

import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Rate;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the exchange rates that the European Central Bank publishes as CSV ({@code eurofxref-hist.csv} and the daily
 * {@code eurofxref.csv}): a line {@code Date,USD,JPY,...}, then a line per day with how many units of each currency one euro is worth, or
 * {@code N/A}. A file is read whole or refused with the lines that are wrong.
 *
 * @param skipped columns that are no currency we know
 */
record EcbFile(List<Rate> rates, List<String> skipped) {
    private static final CommodityCode EURO = CommodityCode.of("EUR");
    private static final DateTimeFormatter DAILY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_LINES = 20_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final int LARGEST_SCALE = 18;

    static EcbFile read(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() > MOST_LINES) {
            throw ProblemException.invalid("file", FieldCode.TOO_MANY, MOST_LINES);
        }
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        if (header.size() < 2
                || header.size() > MOST_COLUMNS
                || !header.getFirst().equalsIgnoreCase("date")) {
            throw ProblemException.invalid("file", FieldCode.MALFORMED);
        }
        return new Reading(header).read(lines);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.replace("\uFEFF", "").split(",", -1)) {
            cells.add(cell.strip());
        }
        if (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static final class Reading {
        private final List<Optional<CommodityCode>> columns = new ArrayList<>();
        private final Set<String> skipped = new LinkedHashSet<>();
        private final Set<LocalDate> days = new HashSet<>();
        private final List<Rate> rates = new ArrayList<>();
        private final ProblemException problem = ProblemException.of(ErrorCode.INVALID);

        Reading(List<String> header) {
            Set<CommodityCode> seen = new HashSet<>();
            for (String name : header.subList(1, header.size())) {
                Optional<CommodityCode> code = CommodityCode.find(name)
                        .filter(known -> Currencies.find(known).isPresent() && !known.equals(EURO));
                if (code.isEmpty()) {
                    skipped.add(name);
                } else if (!seen.add(code.get())) {
                    problem.field("lines[1]", FieldCode.DUPLICATE);
                }
                columns.add(code);
            }
        }

        EcbFile read(List<String> lines) {
            for (int i = 1; i < lines.size() && problem.fields().size() < MOST_PROBLEMS; i++) {
                if (!lines.get(i).isBlank()) {
                    line("lines[" + (i + 1) + "]", cells(lines.get(i)));
                }
            }
            if (!problem.fields().isEmpty()) {
                throw problem;
            }
            return new EcbFile(List.copyOf(rates), List.copyOf(skipped));
        }

        private void line(String path, List<String> cells) {
            LocalDate day = day(cells.isEmpty() ? "" : cells.getFirst());
            if (day == null || cells.size() - 1 > columns.size()) {
                problem.field(path, day == null ? FieldCode.MALFORMED_DATE : FieldCode.MALFORMED);
                return;
            }
            if (!days.add(day)) {
                problem.field(path, FieldCode.DUPLICATE);
                return;
            }
            for (int i = 1; i < cells.size(); i++) {
                Optional<CommodityCode> code = columns.get(i - 1);
                String cell = cells.get(i);
                if (code.isPresent() && !cell.isEmpty() && !cell.equals("N/A")) {
                    rate(path, day, code.get(), cell);
                }
            }
        }

        private void rate(String path, LocalDate day, CommodityCode code, String cell) {
            BigDecimal value = AmountText.read(cell, LARGEST_SCALE) instanceof AmountText.Exact exact
                    ? exact.value()
                    : BigDecimal.ZERO;
            if (value.signum() <= 0) {
                problem.field(path + "." + code, FieldCode.MALFORMED_AMOUNT);
            } else {
                rates.add(new Rate(EURO, code, day, value));
            }
        }

        private static @Nullable LocalDate day(String text) {
            try {
                boolean iso = text.length() == 10 && text.charAt(4) == '-';
                LocalDate day = iso ? LocalDate.parse(text) : LocalDate.parse(text, DAILY);
                return day.isBefore(Check.FIRST_DAY) || day.isAfter(Check.LAST_DAY) ? null : day;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
