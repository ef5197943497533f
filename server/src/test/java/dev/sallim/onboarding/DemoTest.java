package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.identity.Language;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The demo over HTTP. */
@TestPropertySource(properties = {"sallim.registration=invite", "sallim.limits.demos-per-hour=1000"})
class DemoTest extends WithVisitors {
    private static final String DEMO = "/api/v1/auth/demo";

    @ParameterizedTest
    @CsvSource({"ko, KRW, Asia/Seoul", "en, USD, UTC"})
    void aVisitorGetsABookThatAYearHasGoneThrough(String locale, String currency, String zone) throws SQLException {
        Visitor visitor = visit(locale);
        UUID book = visitor.book();

        new Invariants(database).holdFor(book);
        assertThat(count("select count(*) from transaction where source = 'DEMO' and book_id = ?", book))
                .isBetween(1_350L, 1_650L);
        assertThat(count("select count(*) from wallet where book_id = ?", book)).isEqualTo(2);
        assertThat(count("select count(*) from account where kind is not null and book_id = ?", book))
                .isEqualTo(8);
        assertThat(count(
                        "select count(*) from account where kind is not null and deleted_at is not null and book_id = ?",
                        book))
                .isEqualTo(1);
        assertThat(count(
                        "select count(distinct commodity_id) from account where kind is not null and book_id = ?",
                        book))
                .isEqualTo(3);
        assertThat(count("select count(distinct kind) from transaction where book_id = ?", book))
                .as("openings, incomes, expenses, transfers, exchanges, refunds")
                .isEqualTo(6);
        assertThat(count("select count(*) from flow where line_no = 2 and book_id = ?", book))
                .isPositive();
        assertThat(count("select count(*) from transaction where tagged and book_id = ?", book))
                .isPositive();
        assertThat(count("select count(*) from book_rate where book_id = ?", book))
                .isGreaterThan(100);
        assertThat(count(
                        "select count(*) from position p join account a on a.book_id = p.book_id and a.id = p.account_id"
                                + " where a.class = 'ASSET' and p.quantity < 0 and p.book_id = ?",
                        book))
                .as("assets below zero")
                .isZero();
        LocalDate today = clock.instant().atZone(ZoneId.of(zone)).toLocalDate();
        assertThat(count("select max(booked_on) - date '" + today + "' from transaction where book_id = ?", book))
                .isZero();
        assertThat(count(
                        "select count(*) from transaction t left join journal_entry j on j.book_id = t.book_id"
                                + " and j.object_id = t.id where j.id is null and t.book_id = ?",
                        book))
                .as("transactions without a journal entry")
                .isZero();
        Answer shown = visitor.api().get("/api/v1/books/" + book);
        assertThat(shown.body().path("currency").asString()).isEqualTo(currency);
        assertThat(shown.body().path("zone").asString()).isEqualTo(zone);
    }

    @Test
    void theFirstPagesOfADemoArePlannedForWhatItHolds() throws SQLException {
        UUID book = visit("en").book();
        String known = "select reltuples::bigint from pg_class where oid = 'flow'::regclass and ?::uuid is not null";
        assertThat(count(known, book))
                .as("else a total joins all flows with each transaction: seconds for the first visitor")
                .isGreaterThan(1_350L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void itsHouseholdKnowsWhatRecursWhatItSavesForAndWhatMayBeSpentToday(String locale) {
        Visitor visitor = visit(locale);
        String book = "/api/v1/books/" + visitor.book();

        assertThat(visitor.api().get(book + "/recurring").body().path("items")).hasSize(8);
        assertThat(visitor.api().get(book + "/goals").body().path("items"))
                .hasSize(3)
                .allSatisfy(goal -> assertThat(goal.path("state").asString()).isEqualTo("UNDER_WAY"));
        JsonNode allowance = visitor.api().get(book + "/allowance").body();
        assertThat(allowance.path("from").asString()).as("the last payday").isEqualTo("2026-10-25");
        assertThat(allowance.path("nextPayday").asString()).isEqualTo("2026-11-25");
        assertThat(new BigDecimal(allowance.at("/allowance/amount").asString())).isPositive();
        assertThat(allowance
                        .path("explanation")
                        .valueStream()
                        .map(step -> step.path("label").asString()))
                .as("what was due is booked, and known to be that")
                .contains("EARNED", "SPENT", "GOAL")
                .noneMatch(label -> label.endsWith("OVERDUE"));
        assertThat(visitor.api().get(book + "/upcoming").body().path("items")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void itPaysInPartsWaitsForMoneyAndIsToldOfWhatCrosses(String locale) {
        Visitor visitor = visit(locale);
        String book = "/api/v1/books/" + visitor.book();

        JsonNode parts = visitor.api().get(book + "/installments").body().path("items");
        assertThat(parts).hasSize(1);
        assertThat(parts.at("/0/parts").asInt()).isEqualTo(6);
        JsonNode owed = visitor.api().get(book + "/owed").body().path("items");
        assertThat(owed).hasSize(1);
        assertThat(new BigDecimal(owed.at("/0/stillOwed/amount").asString())).isPositive();
        assertThat(visitor.api().get(book + "/alerts").body().path("items")).hasSize(3);
        assertThat(visitor.api()
                        .get("/api/v1/me/notifications")
                        .body()
                        .path("unread")
                        .asInt())
                .as("what has crossed is told of when the demo opens")
                .isPositive();
    }

    /** 21, 25 and 26 November, 1 and 20 December, 14 January: around paydays and bills, and on days between. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 10, 29, 54})
    void onNoDayIsAnythingOverdueThatItHasBooked(int days) {
        clock.advance(Duration.ofDays(days));
        Visitor visitor = visit("en");
        String book = "/api/v1/books/" + visitor.book();

        assertThat(visitor.api()
                        .get(book + "/upcoming")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(day -> day.path("state").asString()))
                .isNotEmpty()
                .doesNotContain("OVERDUE", "REFUSED");
        assertThat(visitor.api()
                        .get(book + "/allowance")
                        .body()
                        .path("explanation")
                        .valueStream()
                        .map(step -> step.path("label").asString()))
                .noneMatch(label -> label.endsWith("OVERDUE"));
    }

    @Test
    void everySeriesOfItsHistoryIsAnItemOrSuggestedAndHardlyAnythingElseIsSuggested() {
        Visitor visitor = visit("en");
        String book = "/api/v1/books/" + visitor.book();

        List<String> suggested = visitor.api()
                .get(book + "/recurring/suggestions")
                .body()
                .path("items")
                .valueStream()
                .map(suggestion -> suggestion.path("name").asString())
                .toList();
        // What DemoLife books every month and DemoPlan makes no item of; dividends come once a quarter.
        assertThat(suggested).contains("Moonlight Films", "Tunebox", "Northside Bank", "Seoul Fund House");
        assertThat(suggested).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void twoVisitorsHaveTheSameStoryAndNothingInCommon() throws SQLException {
        Visitor one = visit("en");
        Visitor other = visit("en");

        assertThat(one.api().get("/api/v1/books/" + other.book()).status()).isEqualTo(404);
        assertThat(one.api().get("/api/v1/books").body().path("items")).hasSize(1);
        String sum = "select sum(from_amount * 100 + line_no)::bigint from flow where book_id = ?";
        assertThat(count(sum, one.book())).isEqualTo(count(sum, other.book()));
    }

    /** 21 November, 1 December and 14 January: before, after and far from the day on which a card is paid. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 54})
    void itsCardsArePaidInFullOnTheDayAndNotBefore(int days) {
        clock.advance(Duration.ofDays(days));
        Visitor visitor = visit("en");
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();

        String accounts = "/api/v1/books/" + visitor.book() + "/accounts";
        List<JsonNode> bills = visitor.api()
                .get(accounts)
                .body()
                .path("items")
                .valueStream()
                .filter(account -> account.path("kind").asString().equals("CREDIT_CARD"))
                .map(card -> visitor.api()
                        .get(accounts + "/" + card.path("id").asString() + "/card")
                        .body())
                .toList();
        assertThat(bills).hasSize(2).allSatisfy(bill -> {
            LocalDate due = LocalDate.parse(bill.path("dueOn").asString());
            BigDecimal total = new BigDecimal(bill.at("/statement/total/amount").asString());
            BigDecimal open = new BigDecimal(bill.at("/amountDue/amount").asString());
            assertThat(total).isPositive();
            assertThat(open).isEqualByComparingTo(due.isAfter(today) ? total : BigDecimal.ZERO);
        });
    }

    @Test
    void itsActivitySaysThatTheBookWasFilledAndLeavesTheWayBackToClearing() {
        Visitor visitor = visit("en");

        JsonNode filled = visitor.api()
                .get("/api/v1/books/" + visitor.book() + "/activity?limit=1")
                .body()
                .path("items")
                .path(0);
        assertThat(filled.path("action").asString()).isEqualTo("demo.filled");
        assertThat(filled.path("source").asString()).isEqualTo("DEMO");
        assertThat(filled.path("subject").isNull()).isTrue();
        assertThat(filled.path("undoable").asBoolean()).isFalse();
    }

    @Test
    void whatFailsAtTheEndLeavesNothingBehind() throws SQLException {
        String everything =
                "select (select count(*) from book) + (select count(*) from person) + (select count(*) from flow)"
                        + " where ?::uuid is not null";
        long before = count(everything, UUID.randomUUID());
        run("alter table session add constraint no_more check (false) not valid");
        try {
            assertThat(api.post(DEMO, Map.of()).status()).isEqualTo(500);
        } finally {
            run("alter table session drop constraint no_more");
        }

        assertThat(count(everything, UUID.randomUUID())).isEqualTo(before);
    }

    @Test
    void aDayLaterTheVisitorAndTheBookAreGoneAndALaterOneStays() throws SQLException {
        Visitor early = visit("ko");
        clock.advance(Duration.ofHours(25));
        Visitor late = visit("ko");

        assertThat(DemoPurge.purge(people, books, clock)).isPositive();

        assertThat(count("select count(*) from book where id = ?", early.book()))
                .isZero();
        assertThat(count("select count(*) from flow where book_id = ?", early.book()))
                .isZero();
        assertThat(count("select count(*) from book where id = ?", late.book())).isEqualTo(1);
        assertThat(late.api().get("/api/v1/books").status()).isEqualTo(200);
        assertThat(early.api().get("/api/v1/books").status()).isEqualTo(401);
    }

    @Test
    void theFirstToKeepADemoIsTheAdministratorAndTheDoorClosesBehind() {
        Visitor first = visit("en");
        Visitor second = visit("en");

        Answer kept = first.api().post("/api/v1/me/keep-demo", stay("first@example.org"));
        Answer refused = second.api().post("/api/v1/me/keep-demo", stay("second@example.org"));

        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.body().path("administrator").asBoolean()).isTrue();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("registration_closed");
        assertThat(second.api().get("/api/v1/me").body().path("demo").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStoryIsAlwaysTheSameForTheSameDay(Language language) {
        DemoWords.Words words = new DemoWords().in(language);
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        assertThat(DemoLife.of(words, DemoRates.WON, leapDay)).isEqualTo(DemoLife.of(words, DemoRates.WON, leapDay));
    }
}
