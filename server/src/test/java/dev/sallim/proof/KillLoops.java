package dev.sallim.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kills the server, and its PostgreSQL, with signal 9 while four clients write, again and again. After each kill every acknowledged
 * write must be there exactly once; a write without an answer is sent again under its key, and must then be there exactly once too.
 *
 * <p>{@code java dev.sallim.proof.KillLoops JAVA JAR CYCLES}: CYCLES kills of the server and as many of PostgreSQL, in turn. A program,
 * not a test, since it needs the jar.
 */
public final class KillLoops {
    private static final int CLIENTS = 4;
    private static final int LONGEST_MILLIS = 900;

    private final List<String> command;
    private final Path home;
    private final int port;
    private final RandomGenerator random = ThreadLocalRandom.current();
    private @Nullable Process server;

    private KillLoops(String java, String jar, Path home, int port) {
        this.command = List.of(java, "-jar", jar);
        this.home = home;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: KillLoops JAVA JAR CYCLES");
            System.exit(2);
        }
        // The launcher gives up root where it has it: another user must be able to pass.
        Path home = Files.createTempDirectory(
                "sallim-kill-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        KillLoops loops = new KillLoops(arguments[0], arguments[1], home, port);
        try {
            loops.run(Integer.parseInt(arguments[2]));
        } catch (Exception | AssertionError e) {
            System.err.println("--- the server's last words, " + home + ":");
            Files.readAllLines(home.resolve("server.txt")).reversed().stream()
                    .limit(40)
                    .toList()
                    .reversed()
                    .forEach(System.err::println);
            throw e;
        } finally {
            loops.stop();
        }
        delete(home);
    }

    private void run(int cycles) throws Exception {
        long began = System.nanoTime();
        start();
        WritingClients clients = WritingClients.register("http://127.0.0.1:" + port);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            kill(clients, "server", this::killServer);
            kill(clients, cycle % 2 == 0 ? "postmaster" : "backend", this::killPostgres);
        }
        System.out.printf(
                "[counts] kill -9: %d of the server, %d of PostgreSQL, %d writes acknowledged, %d without an answer sent again (%d of them had been done), all there exactly once, %d s%n",
                cycles,
                cycles,
                clients.acknowledged(),
                clients.repeated(),
                clients.replayed(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    @FunctionalInterface
    private interface Kill {
        void now(String what) throws Exception;
    }

    private void kill(WritingClients clients, String what, Kill kill) throws Exception {
        try (WritingClients.Writing writing = clients.write(CLIENTS)) {
            writing.awaitFirst();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            kill.now(what);
        }
        awaitReady();
        clients.check(what);
    }

    private void killServer(String what) throws Exception {
        Process running = server;
        if (running == null || !running.isAlive()) {
            throw new AssertionError("the " + what + " ended by itself");
        }
        running.destroyForcibly();
        running.waitFor();
        start();
    }

    /** Its first process, or one of those that it has for its clients and its chores. */
    private void killPostgres(String what) throws Exception {
        List<String> lines = Files.readAllLines(home.resolve("home/postgres/data/postmaster.pid"));
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        List<ProcessHandle> children = postmaster.children().toList();
        ProcessHandle victim = what.equals("postmaster") ? postmaster : children.get(random.nextInt(children.size()));
        if (!victim.destroyForcibly()) {
            throw new AssertionError("could not kill the " + what);
        }
        victim.onExit().get(10, TimeUnit.SECONDS);
    }

    private void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.txt").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SALLIM_HOME", home.resolve("home").toString(),
                        "SALLIM_PORT", Integer.toString(port),
                        "SALLIM_REGISTRATION", "open"));
        server = builder.start();
        awaitReady();
    }

    private void awaitReady() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!WritingClients.isReady("http://127.0.0.1:" + port)) {
            Process running = server;
            // Its end is waited for; that it gets ready can only be asked.
            if (running == null || running.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the server does not start");
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("the server is not ready within two minutes");
            }
        }
    }

    private void stop() throws InterruptedException {
        Process running = server;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    static String sum(Iterable<Integer> amounts) {
        BigInteger sum = BigInteger.ZERO;
        for (int amount : amounts) {
            sum = sum.add(BigInteger.valueOf(amount));
        }
        return sum.toString();
    }
}
