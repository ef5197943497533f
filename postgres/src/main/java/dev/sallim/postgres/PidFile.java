package dev.sallim.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says: line 1 the process, line 4 the port, line 8 the state. */
record PidFile(long pid, int port, boolean ready) {

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty where there is none, or only the beginning of one: it is written while we look. */
    static Optional<PidFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(data), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
            int port = lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip());
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return pid == 0 ? Optional.empty() : Optional.of(new PidFile(Math.abs(pid), port, ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
