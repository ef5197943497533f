package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Memberships;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar reads what is expected by a secret link, for as long as its person may and wants. */
@SallimTest
class FeedTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Memberships memberships;

    private RecurringHome home;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
        String rent = home.made(with(with(home.rent("2026-11-25"), "mode", "REMIND"), "name", "월세, 물세; 관리비"));
        home.acted(rent, "2026-12-25", Map.of("action", "SKIP"));
    }

    private String renewed() {
        return home.home.made("/calendar-feed", null).path("path").asString();
    }

    @Test
    void aCalendarReadsWhatIsExpectedWithoutSigningIn() {
        Answer read = api.get(renewed());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        List<String> lines = read.text().lines().toList();
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "DTSTART;VALUE=DATE:20261125",
                        "DTEND;VALUE=DATE:20261126",
                        "SUMMARY:월세\\, 물세\\; 관리비",
                        "DESCRIPTION:-650000 KRW")
                .doesNotContain("DTSTART;VALUE=DATE:20261225")
                .contains("DTSTART;VALUE=DATE:20270125")
                .endsWith("END:VCALENDAR");
        assertThat(lines).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aLongNameIsFoldedAndNeverWithinACharacter() {
        OccurrenceView day = new OccurrenceView(
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 11, 25),
                home.book(),
                "가".repeat(60),
                TransactionKind.EXPENSE,
                List.of(),
                null,
                OccurrenceView.State.EXPECTED,
                false,
                false,
                false,
                null,
                null,
                null);

        String text = CalendarText.of("Home", List.of(day), Instant.EPOCH);

        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "가".repeat(60));
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndARevocationEndsBoth() {
        String first = renewed();
        String second = renewed();
        assertThat(api.get(first).status()).isEqualTo(404);
        assertThat(api.get(second).status()).isEqualTo(200);
        assertThat(home.home.read("/calendar-feed").path("createdAt").isNull()).isFalse();

        assertThat(home.home.api().delete(home.home.path("/calendar-feed")).status())
                .isEqualTo(204);

        assertThat(api.get(second).status()).isEqualTo(404);
        assertThat(home.home.read("/calendar-feed").path("createdAt").isNull()).isTrue();
        assertThat(api.get("/api/v1/calendar/nonsense").status()).isEqualTo(404);
    }

    @Test
    void theLinkOfSomebodyWhoLeftOpensNothingAndNoTokenIsKept() throws SQLException {
        Api guest = home.home.member(api, "VIEWER");
        String link = guest.post(home.home.path("/calendar-feed"), null)
                .body()
                .path("path")
                .asString();
        assertThat(api.get(link).status()).isEqualTo(200);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).hasSize(43);
        assertThat(home.home.texts("SELECT encode(token_hash, 'escape') FROM calendar_feed WHERE book_id = ?"))
                .hasSize(1)
                .doesNotContain(token);

        home.home.run("DELETE FROM membership WHERE book_id = ? AND role = 'VIEWER'", home.book());
        memberships.forget(BookId.of(home.book()));

        assertThat(api.get(link).status()).isEqualTo(404);
    }
}
