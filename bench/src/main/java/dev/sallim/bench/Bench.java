package dev.sallim.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the rows that are named, or all: {@code ROOT SCRATCH JAVA [ROW...]}. */
public final class Bench {
    private static final Set<String> ALL =
            Set.of("start", "memory", "create", "list", "growth", "planning", "search", "import", "verify", "page");
    private static final int FIXED_ARGUMENTS = 3;

    private final Path root;
    private final Path scratch;
    private final List<String> packaged;
    private final List<String> plain;
    private final Set<String> rows;
    private final Report report = new Report();
    private boolean failed;

    private Bench(Path root, Path scratch, String java, Set<String> rows) {
        this.root = root;
        this.scratch = scratch;
        this.packaged = List.of(root.resolve("dist/sallim").toString());
        this.plain =
                List.of(java, "-jar", root.resolve("server/target/sallim.jar").toString());
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> named = new TreeSet<>(List.of(arguments).subList(FIXED_ARGUMENTS, arguments.length));
        if (!ALL.containsAll(named)) {
            System.err.println("the rows are " + new TreeSet<>(ALL) + ", not " + named);
            System.exit(2);
        }
        Bench bench =
                new Bench(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], named.isEmpty() ? ALL : named);
        String text = bench.run();
        System.out.println(text);
        if (named.isEmpty()) {
            Files.writeString(bench.root.resolve("docs/benchmarks.md"), text);
        }
        if (bench.failed) {
            System.exit(1);
        }
    }

    private String run() throws Exception {
        long start = System.nanoTime();
        String when = Machine.now();
        String busyBefore = Machine.busy();
        double paceBefore = Machine.pace();
        Starts starts = new Starts(report, scratch);
        row("start", () -> starts.starts(packaged, plain));
        row("memory", () -> starts.idleMemory(packaged));
        if (rows.size() > (rows.contains("start") ? 1 : 0) + (rows.contains("memory") ? 1 : 0)) {
            attempt("the books and the server under load", () -> underLoad(starts));
        }
        return """
                # Benchmarks

                Written by `make bench`; nothing here is typed in. The bars and what they mean are explained in `bench/README.md`.

                - %s, took %.0f minutes
                - %s
                - the load generator, the server (the package of `make package`) and its PostgreSQL share the machine
                - processes that wanted a processor, mean over 1, 5, 15 minutes: before %s, after %s
                - the pace of one processor, four million numbers sorted: before %.0f ms, after %.0f ms

                %s""".formatted(
                        when,
                        (System.nanoTime() - start) / 60e9,
                        Machine.described(),
                        busyBefore,
                        Machine.busy(),
                        paceBefore,
                        Machine.pace(),
                        report.table());
    }

    private void underLoad(Starts starts) throws Exception {
        Path home = Files.createDirectory(scratch.resolve("stand"));
        try (Stand stand = new Stand(root, packaged, home)) {
            stand.prepare(books());
            reads(stand);
            row("verify", () -> new Bulk(stand, report).verify());
            row("import", () -> new Bulk(stand, report).imports());
            // After the reads: what it leaves to be sealed in the background would be felt by them.
            row("create", () -> new Writes(stand, report).run());
            row("page", () -> new Page(stand, report).run(scratch));
            row("memory", () -> starts.loadedMemory(stand.server()));
        }
    }

    /** A row that fails says so in the table; the others are still worth having. */
    private void row(String name, Work work) throws InterruptedException {
        if (rows.contains(name)) {
            attempt(name, work);
        }
    }

    private void attempt(String name, Work work) throws InterruptedException {
        try {
            work.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Report.say("%s failed: %s", name, e);
            failed = true;
            report.failed(name, e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void reads(Stand stand) throws InterruptedException {
        row("list", () -> new Reads(stand, report).lists());
        row("search", () -> new Reads(stand, report).searches());
        row("growth", () -> new Reads(stand, report).growth());
        // After growth, which writes into days that this closes.
        row("planning", () -> new Planning(stand, report).run());
    }

    /** Only those that a row needs: a million rows take minutes to make. */
    private List<Integer> books() {
        List<Integer> books = new ArrayList<>();
        boolean growth = rows.contains("growth") || rows.contains("planning");
        if (growth) {
            books.add(Stand.TEN_THOUSAND);
        }
        if (growth || rows.contains("list")) {
            books.add(Stand.HUNDRED_THOUSAND);
        }
        if (growth || rows.contains("search") || rows.contains("verify")) {
            books.add(Stand.MILLION);
        }
        if (rows.contains("import")) {
            books.add(Stand.IMPORTED_INTO);
        }
        return books;
    }
}
