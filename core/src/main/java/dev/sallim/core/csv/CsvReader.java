package dev.sallim.core.csv;

import dev.sallim.core.csv.ReadResult.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads a bank's file line by line with a profile. Memory does not grow with the file. A line that cannot be read becomes a
 * {@link CsvLine.RowFailure}; a file that cannot be read becomes a {@link ReadResult.Refused}, and then nothing that was handed
 * out before counts. The only exception is the stream's own {@link IOException}.
 */
public final class CsvReader {

    /** The header is looked for in so many lines. */
    static final int MOST_LINES_BEFORE_HEADER = 200;

    private CsvReader() {}

    /**
     * Reads to the end, or until the file is refused. The stream is closed.
     *
     * @param lines gets every line in the order of the file, on the calling thread
     */
    public static ReadResult read(InputStream bytes, CsvProfile profile, ReadLimits limits, Consumer<CsvLine> lines)
            throws IOException {
        try (InputStream input = bytes) {
            if (!profile.missing().isEmpty()) {
                return new ReadResult.Refused(Refusal.INCOMPLETE_PROFILE, 0, profile.missing());
            }
            RowReader rows = RowReader.of(profile, lines);
            if (rows == null || !Records.usable(profile.dialect())) {
                return ReadResult.Refused.at(Refusal.INVALID_PROFILE, 0);
            }
            return read(input, profile, limits, rows);
        }
    }

    private static ReadResult read(InputStream bytes, CsvProfile profile, ReadLimits limits, RowReader rows)
            throws IOException {
        try (Records records =
                Records.open(Encodings.open(bytes, profile.dialect().encoding()), profile.dialect(), limits)) {
            Records.Line line = records.next();
            while (line != null) {
                rows.accept(line);
                if (!rows.started() && line.number > MOST_LINES_BEFORE_HEADER) {
                    return ReadResult.Refused.at(Refusal.HEADER_NOT_FOUND, 0);
                }
                if (rows.dataLines() > limits.rows()) {
                    return ReadResult.Refused.at(Refusal.TOO_MANY_ROWS, line.number);
                }
                line = records.next();
            }
            rows.finish();
            return rows.started() ? rows.completed() : ReadResult.Refused.at(Refusal.HEADER_NOT_FOUND, 0);
        } catch (Records.Breach breach) {
            return ReadResult.Refused.at(breach.refusal, breach.line);
        }
    }
}
