package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sixteen clients who write to the same four accounts as fast as they can, in both directions, while the accounts are moved between
 * wallets and payees are merged under them. {@code -Dproof.seconds=30} for longer.
 */
@SallimTest
class ParallelWritersTest {
    private static final int WRITERS = 16;
    private static final String MERGED_AWAY = """
            SELECT t.id FROM transaction t JOIN payee p ON p.book_id = t.book_id AND p.id = t.payee_id
            WHERE t.book_id = ? AND t.deleted_at IS NULL AND p.merged_into IS NOT NULL""";
    private static final int SECONDS = Integer.getInteger("proof.seconds", 3);

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MeterRegistry meters;

    private Household home;
    private final List<String> accounts = new ArrayList<>();
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private volatile boolean rearranging;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        for (int i = 0; i < 4; i++) {
            accounts.add(home.account("Account " + i, "CHECKING", "KRW"));
        }
    }

    /** @param amount that went from one account, by number, to another */
    private record Written(String id, int version, int from, int to, long amount) {}

    /** One client, and what it was told. */
    private final class Writer implements Runnable {
        private final Random random;
        private final Map<String, Written> own = new HashMap<>();
        private final long until;

        Writer(long seed, long until) {
            this.random = new Random(seed);
            this.until = until;
        }

        @Override
        public void run() {
            while (System.nanoTime() < until && mistakes.isEmpty()) {
                int dice = random.nextInt(100);
                Written one = own.isEmpty() || dice < 60
                        ? null
                        : own.values().stream()
                                .skip(random.nextInt(own.size()))
                                .findFirst()
                                .orElseThrow();
                if (one == null) {
                    create();
                } else if (dice < 80) {
                    edit(one);
                } else if (dice < 93) {
                    trash(one);
                } else {
                    bulk();
                }
                writes.incrementAndGet();
            }
        }

        private void create() {
            int from = random.nextInt(4);
            int to = (from + 1 + random.nextInt(3)) % 4;
            long amount = 1 + random.nextInt(100_000);
            Map<String, Object> body = Map.of(
                    "date", day(), "payee", "Payee " + random.nextInt(5), "flows", List.of(flow(from, to, amount)));
            Answer answer = api(home.api()).post(home.path("/transactions"), body);
            if (is(201, answer, "create")) {
                keep(new Written(Household.id(answer.body()), 1, from, to, amount));
            }
        }

        private void edit(Written one) {
            int to = (one.from() + 1 + random.nextInt(3)) % 4;
            long amount = 1 + random.nextInt(100_000);
            int version = version(one);
            Answer answer = at(version)
                    .patch(
                            home.path("/transactions/" + one.id()),
                            Map.of("date", day(), "flows", List.of(flow(one.from(), to, amount))));
            if (answer.status() == 412) {
                // A merge of payees has given it another version.
                return;
            }
            if (is(200, answer, "edit")) {
                keep(new Written(one.id(), version + 1, one.from(), to, amount));
            }
        }

        private void trash(Written one) {
            Answer answer = at(version(one)).delete(home.path("/transactions/" + one.id()));
            if (answer.status() != 412 && is(204, answer, "trash")) {
                own.remove(one.id());
            }
        }

        private void bulk() {
            List<String> ids = own.keySet().stream().limit(5).toList();
            Answer answer = home.api()
                    .post(home.path("/transactions/bulk"), Map.of("action", "DATE", "ids", ids, "value", day()));
            is(200, answer, "bulk");
        }

        private int version(Written one) {
            return home.read("/transactions/" + one.id()).path("version").asInt();
        }

        private void keep(Written one) {
            own.put(one.id(), one);
        }

        private String day() {
            return LocalDate.of(2026, 11, 1).plusDays(random.nextInt(20)).toString();
        }

        private Map<String, Object> flow(int from, int to, long amount) {
            return Map.of(
                    "from",
                    accounts.get(from),
                    "to",
                    accounts.get(to),
                    "amount",
                    Household.money(Long.toString(amount), "KRW"));
        }
    }

    private static Api api(Api signedIn) {
        return signedIn.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Api at(int version) {
        return home.api().with("If-Match", "\"" + version + "\"");
    }

    /** "Load it again, then retry" is an honest answer while the accounts never stand still; it is nothing to be surprised by. */
    private boolean is(int status, Answer answer, String verb) {
        boolean conflict =
                answer.status() == 409 && answer.body().path("code").asString().equals("conflict");
        if (rearranging && conflict) {
            conflicts.incrementAndGet();
        } else if (answer.status() != status) {
            mistakes.add(verb + ": " + answer);
        }
        return answer.status() == status;
    }

    @Test
    void sixteenWritersLoseNothing() throws Exception {
        double repeated = write();
        assertThat(repeated).as("repetitions").isLessThanOrEqualTo(Math.max(1, writes.get() / 1000.0));
    }

    @Test
    void nothingIsLostWhileAccountsMoveAndPayeesMergeUnderTheWriters() throws Exception {
        rearranging = true;
        write();
    }

    /** Answers how many of the writes the server repeated. */
    private double write() throws Exception {
        double before = repetitions();
        long seed = ThreadLocalRandom.current().nextInt(1_000_000_000);
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(seed + i, until));
            threads.add(started(writers.get(i)));
        }
        if (rearranging) {
            threads.add(started(() -> rearrange(until)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double repeated = repetitions() - before;

        assertThat(mistakes)
                .as("answers that no client should get, seed %d", seed)
                .isEmpty();
        assertThat(balances()).as("lost updates, seed %d", seed).isEqualTo(expected(writers));
        new Invariants(database).holdFor(home.book());
        assertThat(home.texts(MERGED_AWAY))
                .as("transactions with a payee that was merged away, seed %d", seed)
                .isEmpty();
        System.out.printf(
                "[counts] parallel writers%s: %d writers, %d s, %d writes, 0 lost, %.0f repeated by the server (%.3f %%), %d told to load again%n",
                rearranging ? " while accounts move and payees merge" : "",
                WRITERS,
                SECONDS,
                writes.get(),
                repeated,
                100 * repeated / writes.get(),
                conflicts.get());
        return repeated;
    }

    /** A writer that dies is a mistake too: such as one whose answer was not as the API document says. */
    private Thread started(Runnable writer) {
        return Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, death) -> mistakes.add("died: " + death))
                .start(writer);
    }

    /** Moves the accounts to and fro, and makes one payee out of two, under the writers' hands. */
    private void rearrange(long until) {
        String first = home.read("/wallets").path("items").path(0).path("id").asString();
        String other = Household.id(home.made("/wallets", Map.of("name", "Other", "currency", "KRW")));
        boolean away = true;
        while (System.nanoTime() < until && mistakes.isEmpty()) {
            for (String account : accounts) {
                is(
                        200,
                        home.api()
                                .post(
                                        home.path("/accounts/" + account + "/move"),
                                        Map.of("walletId", away ? other : first)),
                        "move");
            }
            away = !away;
            List<String> payees = Household.all(home.read("/payees").path("items"), "id");
            if (payees.size() > 1) {
                is(
                        200,
                        home.api()
                                .post(
                                        home.path("/payees/" + payees.getFirst() + "/merge"),
                                        Map.of("into", payees.getLast())),
                        "merge");
            }
        }
    }

    private double repetitions() {
        return meters.find("sallim.database.repetitions").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private List<String> balances() {
        return accounts.stream()
                .map(account -> home.read("/accounts/" + account)
                        .path("balance")
                        .path("amount")
                        .asString())
                .toList();
    }

    private static List<String> expected(List<Writer> writers) throws SQLException {
        long[] sums = new long[4];
        for (Writer writer : writers) {
            for (Written one : writer.own.values()) {
                sums[one.from()] -= one.amount();
                sums[one.to()] += one.amount();
            }
        }
        List<String> texts = new ArrayList<>();
        for (long sum : sums) {
            texts.add(Long.toString(sum));
        }
        return texts;
    }
}
