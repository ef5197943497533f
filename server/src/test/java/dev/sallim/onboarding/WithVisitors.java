package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.book.Books;
import dev.sallim.identity.People;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Visitors of the demo, and a look at what they left behind. */
@SallimTest
abstract class WithVisitors {
    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Books books;

    record Visitor(Api api, UUID person, UUID book) {
        String clear() {
            return "/api/v1/books/" + book + "/clear-demo";
        }
    }

    Visitor visit(String locale) {
        Answer answer = api.post("/api/v1/auth/demo", Map.of("delivery", "BODY", "locale", locale));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body().path("user").path("demo").asBoolean()).isTrue();
        Api own = api.as(answer.body().path("accessToken").asString());
        String book =
                own.get("/api/v1/books").body().path("items").path(0).path("id").asString();
        String person = answer.body().path("user").path("id").asString();
        return new Visitor(own, UUID.fromString(person), UUID.fromString(book));
    }

    static Map<String, String> stay(String email) {
        return Map.of("email", email, "password", Newcomer.PASSWORD, "name", "Min-ji");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql, UUID parameter) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                assertThat(result.next()).isTrue();
                return result.getLong(1);
            }
        }
    }
}
