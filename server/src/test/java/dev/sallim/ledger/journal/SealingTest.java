package dev.sallim.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.OperationReader;
import dev.sallim.ledger.internal.LedgerWriter;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.testing.Books;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the outbox into the chain: once each, in order, whoever does it and whatever stops it. */
@SallimTest
class SealingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealSql sql;

    @Autowired
    private SealKeys keys;

    @Autowired
    private BookDatabase books;

    @Autowired
    private Clock clock;

    @Autowired
    private LedgerWriter ledger;

    @Autowired
    private TestDatabase database;

    private Books.Book book;
    private BookId id;
    private UUID checking;
    private UUID food;

    @BeforeEach
    void aBook() throws SQLException {
        book = new Books(database).inWon();
        id = BookId.of(book.id);
        checking = book.account("Checking", "CHECKING", "KRW");
        food = book.category("Food", "EXPENSE");
    }

    @Test
    void everyOperationIsSealedInOrderAndLeavesTheOutbox() throws SQLException {
        spend(3);
        assertThat(sql.state(id)).isEqualTo(new JournalState(0, 3, null));

        sealer.sealAll();

        assertThat(sql.state(id).sealed()).isEqualTo(3);
        assertThat(sql.state(id).unsealed()).isZero();
        assertThat(sealedOperations()).isSorted().hasSize(3);
        assertThat(number("SELECT count(*) FROM outbox WHERE book_id = ?")).isZero();
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void sealingAgainAddsNothing() throws SQLException {
        spend(2);
        sealer.sealAll();

        assertThat(sealer.seal(id)).isZero();

        assertThat(number("SELECT max(sequence) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(2);
    }

    @Test
    void theChainGoesOnWhereItEnded() throws SQLException {
        spend(2);
        sealer.sealAll();
        spend(2);
        sealer.sealAll();

        assertThat(number("SELECT count(*) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(4);
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void anOperationOfMoreEntriesThanABatchIsSealedInSeveral() throws SQLException {
        UUID operation = UUID.randomUUID();
        int entries = 2 * Sealer.MOST_AT_ONCE + 100;
        book.run("""
                INSERT INTO journal_entry (book_id, id, operation_id, at, actor, action, object_kind, object_id, before, after)
                SELECT ?, gen_random_uuid(), ?, now(), ?, 'tag.created', 'tag', gen_random_uuid(), NULL, '{"name":"커피"}'
                FROM generate_series(1, ?)""", book.id, operation, book.person, entries);
        book.run("INSERT INTO outbox VALUES (?, ?, ?, 'tag.created', now())", operation, book.id, book.person);

        assertThat(sealer.seal(id)).isEqualTo(Sealer.MOST_AT_ONCE);
        assertThat(number("SELECT count(*) FROM outbox WHERE book_id = ?")).isEqualTo(1);
        sealer.sealAll();

        assertThat(number("SELECT max(sequence) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(entries);
        assertThat(number("SELECT count(*) FROM outbox WHERE book_id = ?")).isZero();
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void twoServersBesideWritersSealEachEntryOnce() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> sealing = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sealing.add(threads.submit(() -> {
                    while (writing.get()) {
                        sealer.seal(id);
                    }
                }));
            }
            List<Future<?>> writers = List.of(threads.submit(() -> spend(60)), threads.submit(() -> spend(60)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> one : sealing) {
                one.get();
            }
        }
        sealer.sealAll();

        assertThat(number("SELECT count(*) FROM journal_entry WHERE book_id = ?"))
                .isEqualTo(120);
        assertThat(number("SELECT count(DISTINCT entry_id) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(120);
        assertThat(number("SELECT max(sequence) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(120);
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void aSealerThatDiesOnTheWayLeavesNothingBehindAndTheNextDoesItAll() throws SQLException {
        spend(3);
        OperationReader dying = (transaction, operations) -> {
            throw new IllegalStateException("the power is gone");
        };
        Sealer cutOff = new Sealer(books, sql, keys, List.of(dying), clock);

        assertThatThrownBy(() -> cutOff.seal(id)).hasMessage("the power is gone");
        assertThat(number("SELECT count(*) FROM journal_seal WHERE book_id = ?"))
                .isZero();
        assertThat(number("SELECT count(*) FROM outbox WHERE book_id = ?")).isEqualTo(3);

        sealer.sealAll();
        assertThat(number("SELECT count(*) FROM journal_seal WHERE book_id = ?"))
                .isEqualTo(3);
    }

    @Test
    void lesson11_aReaderHearsOfEachOperationOnce() {
        spend(2);
        List<String> heard = new ArrayList<>();
        Sealer sealing = new Sealer(
                books,
                sql,
                keys,
                List.of((transaction, operations) -> operations.forEach(one -> heard.add(one.action()))),
                clock);

        sealing.sealAll();
        sealing.sealAll();

        assertThat(heard).containsExactly("transaction.created", "transaction.created");
    }

    @Test
    void theLoopSealsByItselfAndStopsWhenAsked() throws Exception {
        spend(5);
        SealingLoop loop = new SealingLoop(sealer, new SealSettings(true, 3));
        assertThat(loop.isAutoStartup()).isTrue();

        loop.start();
        for (int looks = 0; looks < 200 && sql.state(id).unsealed() > 0; looks++) {
            Thread.onSpinWait();
            number("SELECT count(*) FROM (SELECT pg_sleep(0.05) WHERE ?::uuid IS NOT NULL) AS pause");
        }
        loop.stop();

        assertThat(sql.state(id).sealed()).isEqualTo(5);
        assertThat(loop.isRunning()).isFalse();
    }

    private void spend(int times) {
        for (int i = 0; i < times; i++) {
            NewFlow flow = NewFlow.of(AccountId.of(checking), AccountId.of(food), Money.of("1000", "KRW"));
            ledger.create(
                    book.access(),
                    new NewTransaction(DAY, null, null, "커피", List.of(), List.of(flow)),
                    new IdempotencyKey(UUID.randomUUID().toString(), new byte[32], false));
        }
    }

    private List<String> sealedOperations() throws SQLException {
        return texts("""
                SELECT e.operation_id::text FROM journal_seal s JOIN journal_entry e ON e.book_id = s.book_id AND e.id = s.entry_id
                WHERE s.book_id = ? ORDER BY s.sequence""");
    }

    private List<String> mistakes() throws SQLException {
        return texts("SELECT problem || examples::text FROM ledger_verify_l8_v1(?)");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(texts(query).getFirst());
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, book.id);
            List<String> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            return found;
        }
    }
}
