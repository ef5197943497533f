package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One running server process: started, awaited, stopped. */
final class Postmaster {

    private static final long LOG_LIMIT = 10_000_000;
    private static final int TAIL = 2_000;

    private final Home home;
    private final Account account;
    private final Binaries binaries;
    private final Duration timeout;

    Postmaster(Home home, Account account, Binaries binaries, Duration timeout) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
        this.timeout = timeout;
    }

    /**
     * Starts the server and waits until it takes connections. Where the kernel can tether it, the calling thread is what it is tethered
     * to: that thread must live as long as the server shall.
     */
    ProcessHandle start(int port, Map<String, String> parameters) throws IOException {
        keepLogSmall();
        long logStart = Files.exists(home.log()) ? Files.size(home.log()) : 0;
        List<String> options = options(port, parameters);
        List<String> tether = account.tetheredPrefix();
        return tether == null ? startByPgCtl(options, logStart) : startTethered(tether, options, logStart);
    }

    /** Starts the server after an end that nobody asked for. */
    ProcessHandle startAgain(int port, Map<String, String> parameters) throws IOException {
        new Orphans(home, account, binaries).stop(timeout);
        return start(port, parameters);
    }

    private static List<String> options(int port, Map<String, String> parameters) {
        List<String> options = new ArrayList<>();
        parameters.forEach((name, value) -> options.add(name + "=" + value));
        options.add("port=" + port);
        options.add("listen_addresses=127.0.0.1");
        options.add("unix_socket_directories=");
        return options;
    }

    private ProcessHandle startTethered(List<String> tether, List<String> options, long logStart) throws IOException {
        List<String> command = new ArrayList<>(tether);
        command.addAll(List.of(binaries.postgres().toString(), "-D", home.data().toString()));
        for (String option : options) {
            command.addAll(List.of("-c", option));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
        Tool.clean(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isReady(process.pid())) {
            if (!process.isAlive()) {
                throw new PostgresException(
                        Reason.START_FAILED, "PostgreSQL ended while it was started: " + logSince(logStart));
            }
            if (System.nanoTime() > deadline) {
                stop();
                process.destroyForcibly();
                throw new PostgresException(
                        Reason.TIMEOUT,
                        "PostgreSQL did not answer within " + timeout.toSeconds() + " s: " + logSince(logStart));
            }
            Pause.brief();
        }
        return process.toHandle();
    }

    private boolean isReady(long pid) throws IOException {
        return PidFile.read(home.data())
                .filter(file -> file.pid() == pid && file.ready())
                .isPresent();
    }

    private ProcessHandle startByPgCtl(List<String> options, long logStart) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String option : options) {
            joined.append(" -c \"").append(option).append('"');
        }
        Tool.Outcome outcome = Tool.run(
                account.command(
                        binaries.pgCtl(),
                        "start",
                        "-D",
                        home.data().toString(),
                        "-w",
                        "-t",
                        Long.toString(timeout.toSeconds()),
                        "-l",
                        ownedLog().toString(),
                        "-o",
                        joined.toString()),
                home.data());
        ProcessHandle process = PidFile.read(home.data())
                .filter(PidFile::ready)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .orElse(null);
        if (!outcome.succeeded() || process == null) {
            throw new PostgresException(
                    Reason.START_FAILED,
                    "PostgreSQL ended while it was started: " + outcome.said() + " " + logSince(logStart));
        }
        return process;
    }

    private Path ownedLog() throws IOException {
        if (!Files.exists(home.log())) {
            Home.ownerOnly(home.log());
        }
        account.own(home.log());
        return home.log();
    }

    /** Ends every session at once, writes a checkpoint, waits for the end. */
    void stop() throws IOException {
        if (PidFile.read(home.data()).isEmpty()) {
            return;
        }
        Tool.Outcome outcome = Tool.run(
                account.command(
                        binaries.pgCtl(),
                        "stop",
                        "-D",
                        home.data().toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        Long.toString(timeout.toSeconds())),
                home.data());
        if (!outcome.succeeded() && PidFile.read(home.data()).isPresent()) {
            throw new PostgresException(Reason.TIMEOUT, "PostgreSQL does not stop: " + outcome.said());
        }
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LOG_LIMIT) {
            Files.move(home.log(), home.folder().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(home.log())) {
            Home.ownerOnly(home.log());
        }
    }

    /** What the server said in this start, for the person who must find out why it ended. */
    private String logSince(long start) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(home.log().toFile(), "r")) {
            long from = Math.max(start, log.length() - TAIL);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }
}
