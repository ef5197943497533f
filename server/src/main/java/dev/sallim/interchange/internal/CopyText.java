package dev.sallim.interchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of PostgreSQL's COPY, a row at a time. The stream stays open. */
final class CopyText {
    private final Writer out;
    private final StringBuilder row = new StringBuilder();
    private boolean first = true;

    CopyText(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
    }

    CopyText cell(@Nullable Object value) {
        if (!first) {
            row.append('\t');
        }
        first = false;
        if (value == null) {
            row.append("\\N");
        } else if (value instanceof String text) {
            escaped(text);
        } else {
            row.append(value);
        }
        return this;
    }

    /** A bytea of this hex. */
    CopyText hex(@Nullable String hex) {
        return cell(hex == null ? null : "\\x" + hex);
    }

    void end() throws IOException {
        row.append('\n');
        out.append(row);
        row.setLength(0);
        first = true;
    }

    /** Hands out what is buffered, after the last row. */
    void flush() throws IOException {
        out.flush();
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                // PostgreSQL has no NUL in text.
                case '\0' -> row.append('\uFFFD');
                default -> row.append(c);
            }
        }
    }
}
