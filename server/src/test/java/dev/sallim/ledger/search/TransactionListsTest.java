package dev.sallim.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.LedgerWriter;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursor;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import dev.sallim.testing.Books;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Lists, registers and searches of a small book whose rows are known by hand. */
@SallimTest
class TransactionListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private LedgerWriter ledger;

    @Autowired
    private TransactionLists lists;

    @Autowired
    private Register register;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JsonMapper json;

    private BookAccess access;
    private Books.Book book;
    private UUID checking;
    private UUID cash;
    private UUID food;
    private UUID salary;
    private UUID trip;

    @BeforeEach
    void aBook() throws SQLException {
        book = new Books(database).inWon();
        access = book.access();
        checking = book.account("Checking", "CHECKING", "KRW");
        cash = book.account("Cash", "CASH", "KRW");
        food = book.category("Food", "EXPENSE");
        salary = book.category("Salary", "INCOME");
        trip = book.tag("trip");
        create(DAY.minusDays(30), "Hanbit Co.", "", List.of(), salary, checking, "3000000");
        create(DAY.minusDays(2), "이마트", "커피 원두", List.of(), checking, food, "42500");
        create(DAY.minusDays(1), "Seoul Metro", "work", List.of(TagId.of(trip)), checking, null, "1500");
        create(DAY, null, "ATM", List.of(), checking, cash, "100000");
        create(DAY, "이마트", "환불", List.of(), food, checking, "2500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | 환불, ATM, work, 커피 원두, ''",
                "payee:이마트                   | 환불, 커피 원두",
                "커피                           | 커피 원두",
                "이마                           | 환불, 커피 원두",
                "category:food                 | 환불, 커피 원두",
                "category:none                 | work",
                "tag:trip                      | work",
                "-tag:trip amount>2500         | ATM, 커피 원두, ''",
                "amount>=2500 amount<=42500    | 환불, 커피 원두",
                "date:2026-10                  | ''",
                "date:2026-11-20               | 환불, ATM",
                "kind:transfer                 | ATM",
                "account:cash                  | ATM",
                "payee:none                    | ATM",
                "note:원두 ❘ tag:trip           | work, 커피 원두",
                "state:pending                 |",
                "nothing-like-this             |",
            })
    void theQueryLanguageFindsJustTheRowsThatAPersonWouldPick(String query, @Nullable String notes) {
        List<String> found = notes(list(query(query.replace(" \u2758 ", " | "))));

        assertThat(found)
                .containsExactlyElementsOf(
                        notes == null
                                ? List.of()
                                : List.of(notes.split(", ?", -1)).stream()
                                        .map(note -> note.equals("''") ? "" : note)
                                        .toList());
    }

    @Test
    void anyCategoryOfAClassIsAFilterOfItsOwn() {
        assertThat(notes(list(category("expense")))).containsExactly("환불", "work", "커피 원두");
        assertThat(notes(list(category("income")))).containsExactly("");
    }

    private static FilterParameters category(String category) {
        return new FilterParameters(null, null, null, null, null, null, category, null, null, null, null, null, null);
    }

    @Test
    void pagesByKeyGiveEachRowOnceInOrder() {
        for (String sort : List.of("-date", "date")) {
            TransactionOrder order =
                    sort.equals("date") ? TransactionOrder.OLDEST_FIRST : TransactionOrder.NEWEST_FIRST;
            List<String> paged = new ArrayList<>();
            String next = null;
            do {
                PageRequest request = new PageRequest(2, next == null ? null : new Cursor(next));
                Page<TransactionView> page = lists.page(access, query(""), order, request);
                paged.addAll(notes(page.items()));
                next = page.next();
            } while (next != null);
            assertThat(paged)
                    .isEqualTo(notes(lists.page(access, query(""), order, PageRequest.first(50))
                            .items()));
        }
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        String next = Objects.requireNonNull(
                lists.page(access, query(""), TransactionOrder.NEWEST_FIRST, PageRequest.first(2))
                        .next());

        assertThatThrownBy(() -> lists.page(
                        access, query("tag:trip"), TransactionOrder.NEWEST_FIRST, new PageRequest(2, new Cursor(next))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aRegisterRunsTheBalanceBackFromThePosition() {
        List<Register.Entry> entries = new ArrayList<>();
        String next = null;
        do {
            PageRequest request = new PageRequest(2, next == null ? null : new Cursor(next));
            Page<Register.Entry> page = register.page(access, checking, null, null, null, request);
            entries.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(entries)
                .extracting(entry -> entry.amount().amountText())
                .containsExactly("2500", "-100000", "-1500", "-42500", "3000000");
        assertThat(entries)
                .extracting(entry -> entry.balance().amountText())
                .containsExactly("2858500", "2856000", "2956000", "2957500", "3000000");
        assertThat(entries.getFirst().state()).isEqualTo(ClearingState.CLEARED);
    }

    @Test
    void lesson21_aPageIsOneRoundTripWhateverItsLength() {
        list(query(""));
        try (WireTap tap = database.tap()) {
            list(query(""));
            assertThat(tap.roundTrips()).isEqualTo(1);
        }
        register.page(access, checking, null, null, null, PageRequest.first(50));
        try (WireTap tap = database.tap()) {
            register.page(access, checking, null, null, null, PageRequest.first(50));
            assertThat(tap.roundTrips()).isEqualTo(1);
        }
    }

    @Test
    void lesson09_aRangeIncludesBothEnds() {
        FilterParameters range = new FilterParameters(
                null, DAY.minusDays(2), DAY.minusDays(1), null, null, null, null, null, null, null, null, null, null);

        assertThat(notes(list(range))).containsExactly("work", "커피 원두");
    }

    @Test
    void lesson06_ownTransfersAreNeitherIncomeNorExpenseAndRefundsNet() {
        TransactionLists.Sums sums = lists.sums(access, query(""));

        assertThat(sums.count()).isEqualTo(5);
        assertThat(sums.in()).containsExactly(Money.of("3000000", "KRW"));
        assertThat(sums.out()).containsExactly(Money.of("41500", "KRW"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 2026-11-01..2026-11-30=4 2026-10-01..2026-10-31=1",
                "date:2026-11-20   | 2026-11-01..2026-11-30=2",
                "payee:none        | 2026-11-01..2026-11-30=1",
                "커피               | 2026-11-01..2026-11-30=1",
                "nothing-like-this | ''",
            })
    void anOutlineSaysHowManyEachMonthHas(String query, String stretches) {
        Outline outline = lists.outline(access, query(query));

        assertThat(outline.stretches().stream()
                        .map(part -> part.from() + ".." + part.to() + "=" + part.count())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(stretches);
        assertThat(outline.count()).isEqualTo(list(query(query)).size());
    }

    @Test
    void aWalkMeetsEachRowOnceInTheListsOrder() {
        TransactionLists.Walk walk = lists.walk(access, query(""), TransactionOrder.OLDEST_FIRST);
        List<String> walked = new ArrayList<>();
        while (!walk.isEnded()) {
            walked.addAll(walk.next((row, chart) -> List.of(row.note())));
        }

        assertThat(walked).containsExactly("", "커피 원두", "work", "ATM", "환불");
        assertThat(walk.next((row, chart) -> List.of(row.note()))).isEmpty();
    }

    @Test
    void lesson15_aSearchNeverLeavesItsBook() throws SQLException {
        Books.Book other = new Books(database).inWon();
        FilterParameters everything = query("-note:impossible");

        assertThat(lists.page(other.access(), everything, TransactionOrder.NEWEST_FIRST, PageRequest.first(50))
                        .items())
                .isEmpty();
    }

    @Test
    void aTextOfTheQueryNeverBecomesSql() {
        assertThat(list(query("\"') OR true --\""))).isEmpty();
        assertThat(list(query("note:\"%' OR '1'='1\""))).isEmpty();
    }

    private List<TransactionView> list(FilterParameters filters) {
        return lists.page(access, filters, TransactionOrder.NEWEST_FIRST, PageRequest.first(50))
                .items();
    }

    private static List<String> notes(List<TransactionView> rows) {
        return rows.stream().map(TransactionView::note).toList();
    }

    private static FilterParameters query(String q) {
        return new FilterParameters(q, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private void create(
            LocalDate day,
            @Nullable String payee,
            String note,
            List<TagId> tags,
            UUID from,
            @Nullable UUID to,
            String won) {
        NewFlow flow = new NewFlow(
                AccountId.of(from),
                to == null ? null : AccountId.of(to),
                Money.of(new BigDecimal(won), Money.of("1", "KRW").commodity()),
                null,
                null,
                null,
                null);
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), new byte[32], true);
        TransactionView made = json.readValue(
                ledger.create(access, new NewTransaction(day, null, payee, note, tags, List.of(flow)), key)
                        .body(),
                TransactionView.class);
        assertThat(made.kind()).isNotEqualTo(TransactionKind.TRADE);
    }
}
