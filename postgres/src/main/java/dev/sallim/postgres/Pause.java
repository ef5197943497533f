package dev.sallim.postgres;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The time between two looks at a process that nothing announces. */
final class Pause {

    private static final long MILLIS = 5;

    private Pause() {}

    static void brief() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
