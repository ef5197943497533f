package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.Language;
import dev.sallim.identity.NewPerson;
import dev.sallim.identity.People;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Registration as it is by default: open until somebody came. One test, because an installation has one beginning. */
@SallimTest
@TestPropertySource(properties = "sallim.registration=first")
class FirstPersonTest {
    @Autowired
    private Api api;

    @Autowired
    private People people;

    @Autowired
    private TestDatabase database;

    @Test
    void ofManyWhoRegisterAtOnceExactlyOneGetsInAndIsTheAdministratorAndADemoPersonIsNobody() throws Exception {
        people.registerDemo(
                new NewPerson(EmailAddress.read("demo@demo.invalid"), "Demo", Language.EN, ZoneId.of("UTC")));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, String> body = Map.of("email", "person" + i + "@example.org", "password", Newcomer.PASSWORD);
            calls.add(() -> api.post("/api/v1/auth/register", body));
        }

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .singleElement()
                .satisfies(answer -> assertThat(
                                answer.body().path("user").path("administrator").asBoolean())
                        .isTrue());
        assertThat(answers.stream().filter(answer -> answer.status() != 201)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.body().path("code").asString()).isEqualTo("registration_closed");
        });
        assertThat(count("select count(*) from person where administrator")).isEqualTo(1);
        assertThat(count("select count(*) from person where not demo")).isEqualTo(1);
        assertThat(count("select count(*) from book")).isEqualTo(1);
    }

    private long count(String sql) throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
