package dev.sallim.core.csv;

import dev.sallim.core.csv.Guess.Code;
import dev.sallim.core.csv.Guess.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Settles what the beginning of a file left open by reading one column of all of it, in constant memory. */
final class WholeFile {

    private WholeFile() {}

    static Guess settleDates(InputStream bytes, Guess guess, Locale locale) throws IOException {
        CsvProfile profile = guess.profile();
        int column = profile.column(CsvField.DATE).orElse(-1);
        ZoneId zone = ZoneId.of(profile.dates().zone());
        DateChooser chooser = new DateChooser(DateChooser.CANDIDATES, zone);
        DatePattern current = DatePattern.compile(profile.dates().patterns().getFirst());
        if (column < 0 || current == null) {
            return guess;
        }
        CellKinds kinds = new CellKinds(zone);
        try (Records records = Records.open(
                Encodings.open(bytes, profile.dialect().encoding()), profile.dialect(), ReadLimits.DEFAULT)) {
            for (Records.Line line = records.next(); line != null; line = records.next()) {
                String cell = line.cell(column);
                if (current.match(cell) != null || kinds.isDay(cell)) {
                    chooser.add(cell);
                }
            }
        } catch (Records.Breach unreadable) {
            return guess; // the reader will name it
        }
        DateChooser.Choice choice = chooser.choose(locale);
        if (choice == null) {
            return guess;
        }
        List<Reason> reasons = new ArrayList<>(guess.reasons());
        int confidence = guess.confidence();
        if (!choice.assumed()) {
            reasons.removeIf(reason -> reason.code() == Code.DAY_MONTH_ASSUMED);
            confidence = Math.min(100, confidence + 10);
        }
        CsvProfile settled = profile.withDates(new CsvProfile.DateRule(
                List.of(choice.pattern()), profile.dates().zone()));
        return new Guess(settled, confidence, reasons, guess.preview());
    }
}
