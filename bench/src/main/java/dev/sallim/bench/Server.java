package dev.sallim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product as a process of its own, in a home of its own. */
final class Server implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_NANOS = 5_000_000;
    private static final byte[] READINESS =
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    private final Process process;
    private final int port;
    private final double secondsToReady;

    private Server(Process process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** Returns when readiness has answered 200. */
    static Server start(List<String> command, Path home, Map<String, String> more) {
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
            builder.environment().put("SALLIM_HOME", home.resolve("data").toString());
            builder.environment().put("SALLIM_PORT", Integer.toString(port));
            builder.environment().putAll(more);
            long start = System.nanoTime();
            Process process = builder.start();
            awaitReady(process, port, start, home);
            return new Server(process, port, (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, int port, long start, Path home) throws IOException {
        while (System.nanoTime() - start < LONGEST_START.toNanos()) {
            if (!process.isAlive()) {
                break;
            }
            if (isReady(port)) {
                return;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        process.destroy();
        throw new IllegalStateException("the server did not start: " + Files.readString(home.resolve("server.log")));
    }

    private static boolean isReady(int port) {
        try (Http http = new Http(port)) {
            return http.send(READINESS).status() == 200;
        } catch (IOException e) {
            return false; // Nobody listens yet.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Of the JVM alone. */
    double residentMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
            throw new IllegalStateException("no VmRSS");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the server did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
