package dev.sallim.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** Sends requests over kept connections and counts: closed loop (as fast as answers come) or open loop (at a rate, come what may). */
final class Load {
    private static final long HIGHEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int DIGITS = 3;

    private final int port;
    private final int connections;
    private final int expected;
    private final Function<SplittableRandom, byte[]> requests;

    Load(int port, int connections, int expected, Function<SplittableRandom, byte[]> requests) {
        this.port = port;
        this.connections = connections;
        this.expected = expected;
        this.requests = requests;
    }

    /** What came of it; latencies in nanoseconds. */
    record Outcome(Histogram latencies, double seconds) {
        double perSecond() {
            return latencies.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Outcome closed(Duration length) {
        return run(length, Long.MAX_VALUE, 0);
    }

    /**
     * Each request has its moment, whether or not the answers before it have come; its latency counts from that moment, so that a pause of
     * the server is felt by all that would have come meanwhile.
     */
    Outcome open(Duration length, double perSecond) {
        return run(length, (long) (perSecond * length.toNanos() / 1e9), (long) (1e9 / perSecond));
    }

    private Outcome run(Duration length, long most, long interval) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        AtomicLong tickets = new AtomicLong();
        List<Future<Histogram>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                SplittableRandom random = new SplittableRandom(start + i);
                Callable<Histogram> one = () -> one(random, new Schedule(start, end, tickets, most, interval));
                running.add(threads.submit(one));
            }
            Histogram all = new Histogram(HIGHEST_NANOS, DIGITS);
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return new Outcome(all, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the load broke off", e);
        }
    }

    /** When a connection sends: at once where the interval is 0, else at the moment of the ticket that it draws. */
    private record Schedule(long start, long end, AtomicLong tickets, long most, long interval) {
        /** The moment from which the next request counts; 0 where there is none. */
        long next() {
            if (interval == 0) {
                long now = System.nanoTime();
                return now < end ? now : 0;
            }
            long ticket = tickets.getAndIncrement();
            if (ticket >= most) {
                return 0;
            }
            long due = start + ticket * interval;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return due;
        }
    }

    private Histogram one(SplittableRandom random, Schedule schedule) throws IOException {
        Histogram latencies = new Histogram(HIGHEST_NANOS, DIGITS);
        try (Http http = new Http(port)) {
            for (long due = schedule.next(); due != 0; due = schedule.next()) {
                http.send(requests.apply(random)).expecting(expected);
                latencies.recordValue(Math.min(HIGHEST_NANOS, System.nanoTime() - due));
            }
        }
        return latencies;
    }
}
