package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories over all verbs of the ledger, through the API, against a book kept on paper. A history that differs prints its seed;
 * the seed then goes into {@link #FAILED_ONCE}, for good. {@code -Dproof.seed=N} repeats one.
 */
@SallimTest
class SimulatorTest {
    /**
     * Seeds whose histories once differed from paper. (A verb that is added later changes what a seed does; what was found has a test of
     * its own beside.)
     */
    private static final List<Long> FAILED_ONCE = List.of(834406242L, 26617843L, 482409914L, 252922411L, 612394301L);

    private static final int PER_BOOK = 2_000;
    private static final int AT_ONCE = 4;
    private static final int EACH = Integer.getInteger("proof.each", 100);

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void randomHistoriesAgreeWithPaper() throws SQLException {
        Long fixed = Long.getLong("proof.seed");
        long first = fixed == null ? ThreadLocalRandom.current().nextInt(1_000_000_000) : fixed;
        int books = Integer.getInteger("proof.commands", PER_BOOK) / PER_BOOK;
        Map<String, int[]> counts = new TreeMap<>();
        for (Simulator simulator : simulated(first, books)) {
            simulator.counts().forEach((verb, count) -> {
                int[] sum = counts.computeIfAbsent(verb, any -> new int[2]);
                sum[0] += count[0];
                sum[1] += count[1];
            });
        }
        System.out.printf(
                "[counts] simulator: %d commands in %d books, seeds from %d, compared with paper %d times, %d refused as they should%n",
                books * PER_BOOK,
                books,
                first,
                books * PER_BOOK / EACH,
                counts.values().stream().mapToInt(count -> count[1]).sum());
        if (Boolean.getBoolean("proof.verbs")) {
            counts.forEach(
                    (verb, count) -> System.out.printf("  %-32s %6d done %6d refused%n", verb, count[0], count[1]));
        }
    }

    /** Each history is a person with a book of their own, so some go on at once. */
    private List<Simulator> simulated(long first, int books) {
        List<Simulator> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Simulator>> running = LongStream.range(first, first + books)
                    .mapToObj(seed -> threads.submit(() -> {
                        Simulator simulator = new Simulator(api, database, seed);
                        simulator.run(PER_BOOK, EACH);
                        return simulator;
                    }))
                    .toList();
            try {
                for (Future<Simulator> one : running) {
                    ended.add(one.get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new AssertionError(e.getMessage(), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return ended;
    }

    @Test
    void historiesThatOnceDifferedAgreeNow() throws SQLException {
        boolean all = Integer.getInteger("proof.commands", 0) > PER_BOOK;
        for (long seed : FAILED_ONCE) {
            new Simulator(api, database, seed).run(all ? PER_BOOK : PER_BOOK / 5, EACH);
        }
    }

    /** The simulator can fail: what is broken on purpose behind the system's back is seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE position SET quantity = quantity + 1 WHERE book_id = :book AND quantity > 0",
                "UPDATE position_day SET inflow = inflow + 1 WHERE book_id = :book AND n > 0",
                "UPDATE flow SET from_amount = from_amount + 1, to_amount = to_amount + 1 WHERE book_id = :book AND deleted_at IS NULL",
                "UPDATE transaction SET note = 'another' WHERE book_id = :book AND deleted_at IS NULL",
                "UPDATE flow SET deleted_at = now() WHERE book_id = :book AND deleted_at IS NULL",
                "UPDATE book_rate SET rate = rate + 1 WHERE book_id = :book"
            })
    void whatIsBrokenOnPurposeIsSeen(String sql) throws SQLException {
        Simulator simulator = new Simulator(api, database, 1);
        simulator.run(60, 60);
        simulator
                .home()
                .household
                .run(sql.replace(":book", "'" + simulator.home().household.book() + "'"));
        assertThatThrownBy(simulator::compare)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 1");
    }

    @Test
    void theSameSeedMakesTheSameChoices() throws SQLException {
        Simulator one = new Simulator(api, database, 7);
        Simulator other = new Simulator(api, database, 7);
        one.run(100, 100);
        other.run(100, 100);
        assertThat(texts(one)).isEqualTo(texts(other));
    }

    private static Map<String, String> texts(Simulator simulator) {
        Map<String, String> texts = new TreeMap<>();
        simulator.counts().forEach((verb, count) -> texts.put(verb, count[0] + " " + count[1]));
        return texts;
    }
}
