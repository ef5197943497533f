package dev.sallim.interchange.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of PostgreSQL's COPY. */
final class CopyText implements AutoCloseable {
    private final BufferedWriter out;
    private boolean first = true;

    CopyText(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    CopyText cell(@Nullable Object value) throws IOException {
        if (!first) {
            out.write('\t');
        }
        first = false;
        if (value == null) {
            out.write("\\N");
        } else if (value instanceof String text) {
            escaped(text);
        } else {
            out.write(value.toString());
        }
        return this;
    }

    /** A bytea of this hex. */
    CopyText hex(@Nullable String hex) throws IOException {
        return cell(hex == null ? null : "\\x" + hex);
    }

    void end() throws IOException {
        out.write('\n');
        first = true;
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.write("\\\\");
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                // PostgreSQL has no NUL in text.
                case '\0' -> out.write('\uFFFD');
                default -> out.write(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
