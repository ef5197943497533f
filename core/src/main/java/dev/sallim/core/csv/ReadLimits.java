package dev.sallim.core.csv;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows data lines
 * @param columns cells in a line
 * @param cellChars characters in a cell
 * @param recordChars characters in a line, or in a row over several lines
 */
public record ReadLimits(long rows, int columns, int cellChars, int recordChars) {

    /** 500,000 rows, 512 columns, 32 KiB a cell, 128 KiB a row. */
    public static final ReadLimits DEFAULT = new ReadLimits(500_000, 512, 32 * 1024, 128 * 1024);

    public ReadLimits {
        if (rows < 1 || columns < 1 || cellChars < 1 || recordChars < cellChars) {
            throw new IllegalArgumentException("limits must be positive, and a record at least as long as a cell");
        }
    }
}
