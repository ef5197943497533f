package dev.sallim.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.TransactionId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import dev.sallim.testing.Books;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The verbs on transactions, on a real PostgreSQL; after each test every position equals the sum of its live flows. */
@SallimTest
class LedgerWriterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private LedgerWriter ledger;

    @Autowired
    private BulkWriter bulk;

    @Autowired
    private Undoing undoing;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JsonMapper json;

    private Books.Book book;
    private BookAccess access;
    private UUID checking;
    private UUID card;
    private UUID dollars;
    private UUID food;
    private UUID salary;

    @BeforeEach
    void aBook() throws SQLException {
        book = new Books(database).inWon();
        book.currency("USD", 2);
        access = book.access();
        checking = book.account("Checking", "CHECKING", "KRW");
        card = book.account("Card", "CREDIT_CARD", "KRW");
        dollars = book.account("Dollars", "SAVINGS", "USD");
        food = book.category("Food", "EXPENSE");
        salary = book.category("Salary", "INCOME");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(book.id);
    }

    @Test
    void anIncomeAndAnExpenseMoveBalances() throws SQLException {
        create(flow(salary, checking, "3000000"));
        TransactionView groceries = create(flow(checking, food, "42500"));

        assertThat(groceries.kind()).isEqualTo(TransactionKind.EXPENSE);
        assertThat(groceries.flows().getFirst().fromState()).isEqualTo(ClearingState.CLEARED);
        assertThat(groceries.flows().getFirst().toState()).isNull();
        assertThat(balance(checking, "KRW")).isEqualTo("2957500");
        assertThat(balance(food, "KRW")).isEqualTo("42500");
    }

    @Test
    void whatIsShownAtOnceIsWhatIsReadLater() throws SQLException {
        UUID trip = book.tag("trip");
        NewTransaction request = new NewTransaction(
                DAY, null, "이마트", "메모", List.of(TagId.of(trip)), List.of(flow(checking, food, "42500")));

        WriteResult written = ledger.create(access, request, key());
        TransactionView shown = json.readValue(written.body(), TransactionView.class);

        assertThat(ledger.get(access, TransactionId.of(shown.id()))).isEqualTo(shown);
        assertThat(shown.payee()).isEqualTo("이마트");
        assertThat(shown.tagIds()).containsExactly(trip);
    }

    @Test
    void aCreateIsOneRoundTrip() {
        create(flow(checking, food, "1"));
        try (WireTap tap = database.tap()) {
            create(flow(checking, food, "1"));

            assertThat(tap.roundTrips()).isEqualTo(1);
        }
    }

    @Test
    void anExchangeKeepsBothAmounts() throws SQLException {
        NewFlow exchange = new NewFlow(
                AccountId.of(checking),
                AccountId.of(dollars),
                Money.of("1400000", "KRW"),
                Money.of("1000.00", "USD"),
                null,
                null,
                null);

        assertThat(create(exchange).kind()).isEqualTo(TransactionKind.EXCHANGE);
        assertThat(balance(checking, "KRW")).isEqualTo("-1400000");
        assertThat(balance(dollars, "USD")).isEqualTo("1000");
    }

    @Test
    void aSideLeftOutIsUncategorised() {
        TransactionView made =
                create(new NewFlow(AccountId.of(checking), null, Money.of("700", "KRW"), null, null, null, null));

        assertThat(made.kind()).isEqualTo(TransactionKind.EXPENSE);
    }

    @Test
    void aMistakeIsNamedByItsPathAndWritesNothing() throws SQLException {
        assertThatThrownBy(() -> create(flow(checking, food, "12.5")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(problem.fields())
                            .extracting(ProblemException.Field::path)
                            .containsOnly("flows[0].amount.amount");
                });
        assertThatThrownBy(() -> create(flow(checking, UUID.randomUUID(), "12")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> create(flow(food, salary, "12"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> create(flow(checking, checking, "12"))).isInstanceOf(ProblemException.class);
        assertThat(balance(checking, "KRW")).isNull();
    }

    @Test
    void lesson12_aRetryAfterATimeoutMakesOneRow() throws SQLException {
        IdempotencyKey key = key();
        NewTransaction request = request(flow(checking, food, "100"));

        WriteResult first = ledger.create(access, request, key);
        WriteResult again = ledger.create(access, request, key);

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.operation()).isEqualTo(first.operation());
        assertThat(balance(checking, "KRW")).isEqualTo("-100");
        IdempotencyKey other = new IdempotencyKey(key.key(), new byte[32], true);
        assertThatThrownBy(() -> ledger.create(access, request, other))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void parallelDuplicatesOfOneRequestMakeOneRow() throws Exception {
        IdempotencyKey key = key();
        NewTransaction request = request(flow(checking, food, "100"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<WriteResult>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() -> ledger.create(access, request, key)));
            }
            List<@Nullable String> bodies = new ArrayList<>();
            for (Future<WriteResult> one : all) {
                bodies.add(one.get().body());
            }
            assertThat(bodies).hasSize(12).containsOnly(bodies.getFirst());
        }
        assertThat(balance(checking, "KRW")).isEqualTo("-100");
    }

    @Test
    void lesson03_parallelPostsEditsAndDeletesLoseNothing() throws Exception {
        UUID other = book.account("Other", "CASH", "KRW");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean there = i % 2 == 0;
                all.add(threads.submit(() -> {
                    TransactionView made = create(there ? flow(checking, other, "10") : flow(other, checking, "10"));
                    WriteResult edited = edit(made, flow(checking, other, "7"));
                    TransactionView now = json.readValue(edited.body(), TransactionView.class);
                    if (there) {
                        ledger.trash(access, TransactionId.of(now.id()), now.version(), key());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(balance(checking, "KRW")).isEqualTo("-210");
        assertThat(balance(other, "KRW")).isEqualTo("210");
    }

    @Test
    void anEditNamesTheVersionThatItRead() {
        TransactionView made = create(flow(checking, food, "100"));
        edit(made, flow(checking, food, "200"));

        assertThatThrownBy(() -> edit(made, flow(checking, food, "300")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.VERSION_STALE));
    }

    @Test
    void anEditMovesTheDayTheAccountAndTheAmountAtOnce() throws SQLException {
        TransactionView made = create(flow(checking, food, "100"));

        ledger.edit(
                access,
                TransactionId.of(made.id()),
                made.version(),
                old -> new NewTransaction(
                        DAY.minusDays(40), null, "Emart", "note", List.of(), List.of(flow(card, food, "250"))),
                key());

        assertThat(balance(checking, "KRW")).isEqualTo("0");
        assertThat(balance(card, "KRW")).isEqualTo("-250");
    }

    @Test
    void lesson04_theTrashGivesBackExactlyWhatWentIn() throws SQLException {
        TransactionView made = create(flow(checking, food, "100"));

        ledger.trash(access, TransactionId.of(made.id()), made.version(), key());
        assertThat(balance(checking, "KRW")).isEqualTo("0");
        TransactionView trashed = ledger.get(access, TransactionId.of(made.id()));
        assertThat(trashed.deletedAt()).isNotNull();
        ledger.restore(access, TransactionId.of(made.id()), null, key());

        assertThat(balance(checking, "KRW")).isEqualTo("-100");
        assertThat(ledger.get(access, TransactionId.of(made.id())))
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(made);
    }

    @Test
    void undoTakesBackMakingEditingTrashingAndItself() throws SQLException {
        WriteResult created = ledger.create(access, request(flow(checking, food, "100")), key());
        TransactionView made = json.readValue(created.body(), TransactionView.class);
        WriteResult edited = edit(made, flow(checking, food, "999"));

        assertThatThrownBy(() -> undoing.undo(access, created.operation()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CHANGED_SINCE));
        var undone = undoing.undo(access, edited.operation());
        assertThat(balance(checking, "KRW")).isEqualTo("-100");
        undoing.undo(access, undone);
        assertThat(balance(checking, "KRW")).isEqualTo("-999");
    }

    @Test
    void aBulkIsAllOrNothingAndNamesEachRefusal() throws SQLException {
        TransactionView one = create(flow(checking, food, "100"));
        TransactionView two = create(flow(checking, card, "50"));
        List<UUID> both = List.of(one.id(), two.id());

        assertThatThrownBy(() ->
                        bulk.apply(access, new BulkWriter.Selection(both, false), new BulkAction.Category(null), key()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.BULK_REFUSED);
                    assertThat(problem.fields())
                            .extracting(ProblemException.Field::path)
                            .containsExactly("ids[1]");
                });
        WriteResult moved =
                bulk.apply(access, new BulkWriter.Selection(both, false), new BulkAction.Date(DAY.minusDays(3)), key());
        assertThat(ledger.get(access, TransactionId.of(two.id())).date()).isEqualTo(DAY.minusDays(3));
        undoing.undo(access, moved.operation());
        assertThat(ledger.get(access, TransactionId.of(two.id())).date()).isEqualTo(DAY);
        bulk.apply(access, new BulkWriter.Selection(both, false), new BulkAction.Delete(), key());
        assertThat(balance(checking, "KRW")).isEqualTo("0");
        bulk.apply(access, new BulkWriter.Selection(both, false), new BulkAction.Restore(), key());
        bulk.apply(access, new BulkWriter.Selection(both, false), new BulkAction.Copy(DAY), key());
        assertThat(balance(checking, "KRW")).isEqualTo("-300");
    }

    @Test
    void aFrozenDayIsRefusedForCreateEditTrashRestoreAndDateMoves() throws SQLException {
        TransactionView made = create(flow(checking, food, "100"));
        TransactionView trashed = create(flow(checking, food, "1"));
        ledger.trash(access, TransactionId.of(trashed.id()), 1, key());
        book.run("UPDATE position SET frozen_through = ? WHERE book_id = ? AND account_id = ?", DAY, book.id, checking);

        assertFrozen(() -> create(flow(checking, food, "5")));
        assertFrozen(() -> edit(made, flow(checking, food, "5")));
        assertFrozen(() -> ledger.trash(access, TransactionId.of(made.id()), made.version(), key()));
        assertFrozen(() -> ledger.restore(access, TransactionId.of(trashed.id()), null, key()));
        assertFrozen(() -> bulk.apply(
                access,
                new BulkWriter.Selection(List.of(made.id()), false),
                new BulkAction.Date(DAY.plusDays(9)),
                key()));
        assertThat(balance(checking, "KRW")).isEqualTo("-100");
    }

    @Test
    void anAccountThatWasArchivedOrMovedBehindTheCachesBackIsRefusedOrReadAgain() throws SQLException {
        create(flow(checking, food, "100"));
        book.run("UPDATE account SET archived_at = now() WHERE book_id = ? AND id = ?", book.id, checking);
        book.run("UPDATE position SET accepting = false WHERE book_id = ? AND account_id = ?", book.id, checking);

        assertThatThrownBy(() -> create(flow(checking, food, "5")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.ARCHIVED));
    }

    private static void assertFrozen(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PERIOD_CLOSED));
    }

    private TransactionView create(NewFlow... flows) {
        return json.readValue(ledger.create(access, request(flows), key()).body(), TransactionView.class);
    }

    private WriteResult edit(TransactionView made, NewFlow... flows) {
        return ledger.edit(
                access,
                TransactionId.of(made.id()),
                made.version(),
                old -> new NewTransaction(old.date(), old.payeeId(), null, old.note(), old.tags(), List.of(flows)),
                key());
    }

    private static NewTransaction request(NewFlow... flows) {
        return new NewTransaction(DAY, null, null, null, List.of(), List.of(flows));
    }

    private static NewFlow flow(UUID from, UUID to, String won) {
        return NewFlow.of(AccountId.of(from), AccountId.of(to), Money.of(won, "KRW"));
    }

    private static IdempotencyKey key() {
        byte[] hash = new byte[32];
        hash[0] = 1;
        return new IdempotencyKey(UUID.randomUUID().toString(), hash, true);
    }

    private @Nullable String balance(UUID account, String currency) throws SQLException {
        return new Invariants(database).balance(book.id, account, Books.currency(currency));
    }
}
