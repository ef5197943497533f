package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends what an earlier launcher left running in a data folder. The caller holds the folder's lock, so nobody owns those processes.
 *
 * <p>A pid alone proves nothing, since numbers are used again: a process counts only if it works in the data folder.
 */
final class Orphans {

    private static final Path PROC = Path.of("/proc");

    private final Home home;
    private final Account account;
    private final Binaries binaries;

    Orphans(Home home, Account account, Binaries binaries) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
    }

    void stop(Duration timeout) throws IOException {
        Path data = home.data();
        Optional<PidFile> left = PidFile.read(data);
        if (left.isPresent() && worksIn(left.get().pid(), data)) {
            stopFast(left.get().pid(), timeout);
        }
        // Children of a killed postmaster end by themselves, in a moment; a new one would be refused until they have.
        long deadline = System.nanoTime() + timeout.toNanos();
        while (anyoneWorksIn(data)) {
            if (System.nanoTime() > deadline) {
                throw new PostgresException(
                        Reason.START_FAILED,
                        "Processes of an earlier database still work in " + data + " and do not end.");
            }
            Pause.brief();
        }
        if (left.isPresent() && isAlive(left.get().pid())) {
            // The number now belongs to a stranger; PostgreSQL would take it for its own kind and refuse to start.
            Files.deleteIfExists(PidFile.in(data));
        }
    }

    /** For one who may not stop anything: throws while somebody works in the data folder. */
    static void refuse(Path data) throws IOException {
        if (anyoneWorksIn(data)) {
            throw new PostgresException(
                    Reason.ALREADY_RUNNING,
                    "A database still works in " + data + ": start and stop Sallim once, which ends it.");
        }
    }

    private void stopFast(long pid, Duration timeout) throws IOException {
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
        if (!outcome.succeeded()) {
            // It runs under an account that pg_ctl may not signal from this one; the smart stop that we may ask for is
            // slower.
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean worksIn(long pid, Path data) {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
        }
        try {
            return Files.isSameFile(PROC.resolve(pid + "/cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean anyoneWorksIn(Path data) throws IOException {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return false;
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.anyMatch(process -> worksIn(process.pid(), data));
        }
    }
}
