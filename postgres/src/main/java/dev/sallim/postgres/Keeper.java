package dev.sallim.postgres;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The thread that the server process is tethered to. It starts the server, and starts it again, on the same port, where it ended
 * without being asked to: somebody's {@code kill -9}, or the kernel's when memory is short. The pool's next connection then finds it.
 */
final class Keeper {

    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
    private static final int RESTARTS_IN_A_ROW = 5;
    private static final long CALM_NANOS = 60_000_000_000L;

    private final Postmaster postmaster;
    private final int port;
    private final Map<String, String> parameters;
    private final Thread thread;
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private volatile boolean stopping;

    private Keeper(Postmaster postmaster, int port, Map<String, String> parameters) {
        this.postmaster = postmaster;
        this.port = port;
        this.parameters = parameters;
        // A virtual thread would tether the server to a carrier, which may end at any time.
        this.thread = Thread.ofPlatform().name("sallim-postgres").daemon(true).unstarted(this::keep);
    }

    static Keeper start(Postmaster postmaster, int port, Map<String, String> parameters) throws IOException {
        Keeper keeper = new Keeper(postmaster, port, parameters);
        keeper.thread.start();
        try {
            keeper.started.get();
            return keeper;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PostgresException refusal -> throw refusal;
                case IOException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            keeper.stop();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was started", e);
        }
    }

    int port() {
        return port;
    }

    void stop() throws IOException {
        stopping = true;
        synchronized (postmaster) {
            postmaster.stop();
        }
    }

    private void keep() {
        try {
            ProcessHandle process = postmaster.start(port, parameters);
            started.complete(true);
            long startedAt = System.nanoTime();
            for (int restarts = 0; restarts < RESTARTS_IN_A_ROW; restarts++) {
                process.onExit().get();
                if (System.nanoTime() - startedAt > CALM_NANOS) {
                    restarts = 0;
                }
                synchronized (postmaster) {
                    if (stopping) {
                        return;
                    }
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "PostgreSQL ended without being asked to; it is started again.");
                    startedAt = System.nanoTime();
                    process = postmaster.startAgain(port, parameters);
                }
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "PostgreSQL ended again and again; it stays down until Sallim is started anew.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | RuntimeException e) {
            if (!started.completeExceptionally(e) && !stopping) {
                LOG.log(System.Logger.Level.ERROR, "PostgreSQL ended and cannot be started again.", e);
            }
        }
    }
}
