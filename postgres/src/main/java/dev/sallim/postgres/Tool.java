package dev.sallim.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs one short program to its end. */
final class Tool {

    /** What a program left: everything that it said, on either stream, and its exit code. */
    record Outcome(int code, String said) {
        boolean succeeded() {
            return code == 0;
        }
    }

    private Tool() {}

    static Outcome run(List<String> command, Path folder) throws IOException {
        return run(command, folder, "");
    }

    static Outcome run(List<String> command, Path folder, String input) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        clean(builder);
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program ended without reading what it was given; its own words say why.
        }
        try (var stdout = process.getInputStream()) {
            String said = new String(stdout.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), said);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    /** PostgreSQL reads PG* variables and the time zone and language of its environment; ours must not depend on who starts it. */
    static void clean(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("TZ", "UTC");
    }
}
