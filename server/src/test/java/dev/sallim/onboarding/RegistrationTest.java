package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.identity.Language;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Registering over HTTP, where registration is open. */
@SallimTest
class RegistrationTest {
    private static final String REGISTER = "/api/v1/auth/register";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void aNewPersonGetsASessionAndABookThatIsReady() throws SQLException {
        Answer answer = api.post(
                REGISTER,
                Map.of(
                        "email", "Kim.Minji@Example.org",
                        "password", Newcomer.PASSWORD,
                        "displayName", "  김  민지 ",
                        "locale", "ko",
                        "zone", "Asia/Seoul",
                        "currency", "KRW",
                        "delivery", "BODY"));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode body = answer.body();
        assertThat(body.path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(body.path("expiresIn").asInt()).isEqualTo(600);
        assertThat(body.path("refreshToken").asString()).hasSize(43);
        JsonNode user = body.path("user");
        assertThat(user.path("email").asString()).isEqualTo("Kim.Minji@Example.org");
        assertThat(user.path("displayName").asString()).isEqualTo("김 민지");
        assertThat(user.path("locale").asString()).isEqualTo("ko");
        assertThat(user.path("zone").asString()).isEqualTo("Asia/Seoul");

        JsonNode books = api.as(body.path("accessToken").asString())
                .get("/api/v1/books")
                .body()
                .path("items");
        assertThat(books).hasSize(1);
        JsonNode book = books.path(0);
        assertThat(book.path("name").asString()).isEqualTo("우리집 가계부");
        assertThat(book.path("currency").asString()).isEqualTo("KRW");
        assertThat(book.path("zone").asString()).isEqualTo("Asia/Seoul");
        assertThat(book.path("role").asString()).isEqualTo("OWNER");
        String id = book.path("id").asString();
        assertThat(count("select count(*) from wallet where book_id = ?", id)).isEqualTo(1);
        assertThat(count("select count(*) from account where book_id = ? and role <> 'NONE'", id))
                .isEqualTo(4);
        assertThat(count("select count(*) from account where book_id = ? and role = 'NONE' and class = 'EXPENSE'", id))
                .isGreaterThan(40);
        assertThat(count("select count(*) from account where book_id = ? and role = 'NONE' and class = 'INCOME'", id))
                .isGreaterThan(10);
        assertThat(count("select count(*) from account where book_id = ? and class in ('ASSET', 'LIABILITY')", id))
                .isZero();
        assertThat(count("select version from book_chart where book_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void everyObjectOfANewBookIsInItsJournalOnce() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(count("""
                        select count(*) from account a
                        left join journal_entry j on j.book_id = a.book_id and j.object_id = a.id
                        where a.book_id = ? and (j.before is not null or j.after is null
                                                 or (j.after::json ->> 'name') <> a.name)""", ann.bookId())).isZero();
        assertThat(count("select count(*) from outbox where book_id = ?", ann.bookId()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, ko, Asia/Seoul, KRW", "en-GB, en, UTC, USD", "fr, en, UTC, USD"})
    void whatIsLeftOutComesFromTheLanguageOfTheRequest(String asked, String locale, String zone, String currency) {
        Answer answer = api.with("Accept-Language", asked)
                .post(REGISTER, Map.of("email", UUID.randomUUID() + "@example.org", "password", Newcomer.PASSWORD));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("user").path("locale").asString()).isEqualTo(locale);
        assertThat(answer.body().path("user").path("zone").asString()).isEqualTo(zone);
        JsonNode book = api.as(answer.body().path("accessToken").asString())
                .get("/api/v1/books")
                .body()
                .path("items")
                .path(0);
        assertThat(book.path("currency").asString()).isEqualTo(currency);
    }

    @Test
    void anAddressIsTakenWhateverItsCaseAndNothingIsLeftBehind() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        long books = count("select count(*) from book where ?::uuid is not null", ann.bookId());

        Answer again = api.post(
                REGISTER, Map.of("email", ann.email().toUpperCase(Locale.ROOT), "password", Newcomer.PASSWORD));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("email_taken");
        assertThat(count("select count(*) from book where ?::uuid is not null", ann.bookId()))
                .isEqualTo(books);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "a b@example.org",
                "a@b@c",
                "ann@example.org\u0007",
                "<a>@example.org"
            })
    void whatIsNoAddressIsRefusedByItsField(String email) {
        assertRefused(Map.of("email", email, "password", Newcomer.PASSWORD), "email", null);
    }

    @ParameterizedTest
    @CsvSource({
        "seven77, too_short",
        "한글비밀번호, too_short",
        "password123, easily_guessed",
        "PASSWORD123, easily_guessed",
        "zzzzzzzzzzzz, easily_guessed",
        "bob.builder@example.org, easily_guessed",
        "bob.builder, easily_guessed",
    })
    void aWeakPasswordIsRefused(String password, String code) {
        assertRefused(Map.of("email", "bob.builder@example.org", "password", password), "password", code);
    }

    @Test
    void aPasswordMayBeLongAndInAnyScript() {
        Newcomer.registeredBy(api, Map.of("password", "대한민국 만세 🎈 삼창"));
        Newcomer.registeredBy(api, Map.of("password", "x1".repeat(100)));
        assertRefused(Map.of("email", "long@example.org", "password", "x1".repeat(100) + "y"), "password", "too_long");
    }

    @ParameterizedTest
    @CsvSource({
        "locale, fr",
        "zone, Mars/Olympus",
        "zone, +09:00",
        "currency, ZZZ",
        "currency, won",
        "delivery, PIGEON",
        "displayName, '   '",
        "id, 1",
        "administrator, true"
    })
    void aWrongOrUnknownFieldIsRefusedByItsName(String field, String value) {
        assertRefused(Map.of("email", "carl@example.org", "password", Newcomer.PASSWORD, field, value), field, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password"})
    void whatIsNeededIsAskedFor(String field) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("email", "dora@example.org", "password", Newcomer.PASSWORD));
        body.remove(field);
        assertRefused(body, field, "required");
    }

    @Test
    void bothLanguagesHaveTheSameTreeOfCategories() {
        FirstBooks books = new FirstBooks();

        List<String> english = shape(books, Language.EN);
        List<String> korean = shape(books, Language.KO);

        assertThat(korean).isEqualTo(english);
        assertThat(english).hasSizeGreaterThan(60);
    }

    private static List<String> shape(FirstBooks books, Language language) {
        FirstBooks.FirstBook book = books.in(language);
        return Stream.concat(book.income().stream(), book.expense().stream())
                .flatMap(top -> Stream.concat(Stream.of(top), top.children().stream()))
                .map(branch -> branch.priority() + " " + branch.colour() + " " + branch.icon() + " "
                        + branch.children().size())
                .toList();
    }

    private void assertRefused(Map<String, ?> body, String field, @Nullable String code) {
        Answer answer = api.post(REGISTER, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("path").asString()).as(answer.text()).isEqualTo(field);
        if (code != null) {
            assertThat(error.path("code").asString()).isEqualTo(code);
        }
    }

    private long count(String sql, String book) throws SQLException {
        try (Connection owner = database.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(book));
            try (ResultSet result = statement.executeQuery()) {
                assertThat(result.next()).isTrue();
                return result.getLong(1);
            }
        }
    }
}
