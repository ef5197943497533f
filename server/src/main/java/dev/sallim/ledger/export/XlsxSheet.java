package dev.sallim.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for spreadsheets: days are days, amounts are numbers. What has been written leaves memory every thousand rows, and
 * texts stand in their cells: a table of shared texts would have to be kept to the end.
 */
final class XlsxSheet implements Sheet {
    /** A sheet has 1,048,576 rows; what is more goes on a further one. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1_000;
    /** Spreadsheets keep fifteen digits of a number; one that has more is written as text rather than changed. */
    private static final int MOST_DIGITS = 15;

    private final Workbook workbook;
    private final ExportWords words;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, ExportWords words) {
        this.workbook = new Workbook(out, "Sallim", null);
        this.words = words;
        this.sheet = next();
    }

    private Worksheet next() {
        sheets++;
        Worksheet made = workbook.newWorksheet(sheets == 1 ? words.title() : words.title() + " " + sheets);
        made.freezePane(0, 1);
        List<String> columns = words.columns();
        for (ExportColumn column : ExportColumn.values()) {
            int at = column.ordinal();
            made.width(at, column.width());
            made.inlineString(0, at, CellText.of(columns.get(at)));
            made.style(0, at).bold().set();
        }
        row = 1;
        return made;
    }

    @Override
    public void write(ExportLine line) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = next();
        }
        sheet.value(row, ExportColumn.DATE.ordinal(), line.date());
        sheet.style(row, ExportColumn.DATE.ordinal()).format("yyyy-mm-dd").set();
        text(ExportColumn.ACCOUNT, line.account());
        text(ExportColumn.PAYEE, line.payee());
        text(ExportColumn.CATEGORY, line.category());
        text(ExportColumn.OTHER, line.other());
        text(ExportColumn.NOTE, line.note());
        text(ExportColumn.MEMO, line.memo());
        text(ExportColumn.TAGS, String.join(", ", line.tags()));
        number(ExportColumn.AMOUNT, line.amount());
        text(ExportColumn.COMMODITY, line.commodity());
        text(ExportColumn.STATE, words.state(line.state()));
        text(ExportColumn.KIND, words.kind(line.kind()));
        text(ExportColumn.TRANSACTION, line.transaction().toString());
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void text(ExportColumn column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column.ordinal(), CellText.of(text));
        }
    }

    private void number(ExportColumn column, BigDecimal amount) {
        if (amount.stripTrailingZeros().precision() > MOST_DIGITS) {
            sheet.inlineString(row, column.ordinal(), amount.toPlainString());
            return;
        }
        sheet.value(row, column.ordinal(), amount);
        String decimals = amount.scale() <= 0 ? "" : "." + "0".repeat(amount.scale());
        sheet.style(row, column.ordinal()).format("#,##0" + decimals).set();
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
