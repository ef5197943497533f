package dev.sallim.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats a whole call that the database gave up for another's sake, at most five times, after a short random wait; counts it. */
final class Repetition {
    private static final int MOST = 5;
    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01", "55P03");
    /** Shut down by the administrator, crashed, starting up; class 08 is the connection itself. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03");

    private final MeterRegistry meters;

    Repetition(MeterRegistry meters) {
        this.meters = meters;
    }

    <T extends @Nullable Object> T run(BookDatabase.Repeat repeat, Supplier<T> whole) {
        for (int repeated = 0; ; repeated++) {
            try {
                return whole.get();
            } catch (RuntimeException e) {
                String state = sqlState(e);
                if (repeated == MOST || !repeats(repeat, state)) {
                    throw e;
                }
                meters.counter("sallim.database.repetitions", "state", state).increment();
                pause(repeated);
            }
        }
    }

    private static boolean repeats(BookDatabase.Repeat repeat, String state) {
        boolean lost = state.startsWith("08") || LOST.contains(state);
        return GIVEN_UP.contains(state) || (lost && repeat == BookDatabase.Repeat.WHEN_LOST_TOO);
    }

    /** Whether the database gave a call up for another's sake. */
    static boolean gaveWay(Throwable failure) {
        return GIVEN_UP.contains(sqlState(failure));
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** Up to 4, 8, 16, 32, 64 ms: those who collided must not come back together. */
    private static void pause(int repeated) {
        try {
            Thread.sleep(1 + ThreadLocalRandom.current().nextInt(4 << repeated));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", e);
        }
    }
}
