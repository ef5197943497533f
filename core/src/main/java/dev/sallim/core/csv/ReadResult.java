package dev.sallim.core.csv;

import java.util.List;

/** How reading a file ended. */
public sealed interface ReadResult {

    /** The whole file was read: so many rows, lines that could not be read, and lines that are no transactions. */
    record Completed(long rows, long failures, long ignored) implements ReadResult {}

    /**
     * The file as a whole is refused. Lines handed out before are void: the reader of rows must not keep them.
     *
     * @param line where it was noticed, 0 if nowhere in particular
     * @param missing with INCOMPLETE_PROFILE: the meanings that no column has
     */
    record Refused(Refusal reason, long line, List<CsvField> missing) implements ReadResult {
        public Refused {
            missing = List.copyOf(missing);
        }

        static Refused at(Refusal reason, long line) {
            return new Refused(reason, line, List.of());
        }
    }

    /** Why a file is refused as a whole. */
    enum Refusal {
        INCOMPLETE_PROFILE,
        /** A pattern, delimiter, zone or column number of the profile means nothing. */
        INVALID_PROFILE,
        /** No line has the profile's header: it is another bank's file, or the encoding is wrong. */
        HEADER_NOT_FOUND,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        LINE_TOO_LONG,
        UNBALANCED_QUOTE
    }
}
