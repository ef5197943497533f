package dev.sallim.ledger.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotation marks doubled. UTF-8 with the mark in front, without which Excel takes Hangul for
 * another encoding. Amounts are plain numbers with a point, days are ISO.
 */
final class CsvSheet implements Sheet {
    private static final char MARK = '\uFEFF';

    private final Writer out;
    private final ExportWords words;

    CsvSheet(OutputStream out, ExportWords words) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.words = words;
        this.out.write(MARK);
        row(words.columns().stream().map(CsvSheet::text).toList());
    }

    @Override
    public void write(ExportLine line) throws IOException {
        row(List.of(
                line.date().toString(),
                text(line.account()),
                text(line.payee()),
                text(line.category()),
                text(line.other()),
                text(line.note()),
                text(line.memo()),
                text(String.join(", ", line.tags())),
                line.amount().toPlainString(),
                text(line.commodity()),
                text(words.state(line.state())),
                text(words.kind(line.kind())),
                line.transaction().toString()));
    }

    private void row(List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    /** Always between quotation marks: nothing in it can end the cell, whatever a program takes for a separator. */
    private static String text(String text) {
        return '"' + CellText.of(text).replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
