package dev.sallim.core.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells days and numbers from words when nothing is known yet about how a bank writes them. */
final class CellKinds {

    private final List<DatePattern> patterns;
    private final DayText days;
    private final MoneyText pointMoney = new MoneyText(CsvProfile.NumberRule.POINT);
    private final MoneyText commaMoney = new MoneyText(CsvProfile.NumberRule.COMMA);

    CellKinds(ZoneId zone) {
        Stream<DatePattern> compiled =
                DateChooser.CANDIDATES.stream().map(text -> Objects.requireNonNull(DatePattern.compile(text), text));
        patterns = compiled.toList();
        days = new DayText(patterns, zone);
    }

    boolean isDay(String cell) {
        if (cell.length() < 6 || cell.length() > 48 || !hasDigit(cell) || !(days.read(cell) instanceof DayText.Found)) {
            return false;
        }
        boolean digitsOnly = cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return !digitsOnly
                || patterns.stream().filter(DatePattern::compact).anyMatch(pattern -> {
                    DatePattern.Match match = pattern.match(cell);
                    return match != null && match.exists() && DatePattern.plausible(match);
                });
    }

    boolean isNumber(String cell) {
        return hasDigit(cell)
                && (pointMoney.read(cell) instanceof MoneyText.Found
                        || commaMoney.read(cell) instanceof MoneyText.Found);
    }

    boolean isNegative(String cell) {
        return (pointMoney.read(cell) instanceof MoneyText.Found p && p.value().signum() < 0)
                || (commaMoney.read(cell) instanceof MoneyText.Found c
                        && c.value().signum() < 0);
    }

    boolean isZero(String cell) {
        return pointMoney.read(cell) instanceof MoneyText.Found p && p.value().signum() == 0;
    }

    boolean isDayOrNumber(String cell) {
        return isDay(cell) || isNumber(cell);
    }

    boolean hasDay(Records.Line line) {
        for (int i = 0; i < line.count; i++) {
            if (isDay(line.cell(i))) {
                return true;
            }
        }
        return false;
    }

    /** A day in one cell and a number in another. */
    boolean isTransaction(Records.Line line) {
        int day = -1;
        for (int i = 0; i < line.count && day < 0; i++) {
            day = isDay(line.cell(i)) ? i : -1;
        }
        for (int i = 0; i < line.count && day >= 0; i++) {
            if (i != day && isNumber(line.cell(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= '0' && cell.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
