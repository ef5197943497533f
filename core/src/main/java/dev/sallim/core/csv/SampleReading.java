package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.RowFailure;
import java.util.ArrayList;
import java.util.List;

/** A sample read with a profile on trial. */
record SampleReading(List<BankRow> rows, List<RowFailure> failures) {

    static SampleReading of(SampleTable table, CsvProfile profile) {
        List<BankRow> rows = new ArrayList<>();
        List<RowFailure> failures = new ArrayList<>();
        RowReader reader = profile.missing().isEmpty()
                ? RowReader.of(profile, line -> {
                    if (line instanceof BankRow row) {
                        rows.add(row);
                    } else if (line instanceof RowFailure failure) {
                        failures.add(failure);
                    }
                })
                : null;
        if (reader != null) {
            table.lines.forEach(reader::accept);
            reader.finish();
        }
        return new SampleReading(rows, failures);
    }
}
