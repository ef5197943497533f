package dev.sallim.platform.web;

import dev.sallim.platform.AccessTokens;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.RateLimits;
import dev.sallim.platform.Role;
import dev.sallim.testing.Api;
import dev.sallim.testing.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Only the HTTP half, with test controllers and no database. Tokens are the names of the people below. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WebSlice.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.web.resources.static-locations=classpath:/pages/")
@interface WebSlice {
    BookId BOOK = new BookId(UUID.fromString("01900000-0000-7000-8000-00000000b00c"));
    BookId OTHER_BOOK = new BookId(UUID.fromString("01900000-0000-7000-8000-00000000b00d"));

    String VIEWER = "viewer";
    String EDITOR = "editor";
    String OWNER = "owner";
    String STRANGER = "stranger";

    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
            })
    @ComponentScan(
            basePackages = "dev.sallim.platform.web",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    @Import({Ids.class, RateLimits.class})
    class Application {
        private static final Map<String, Role> ROLES =
                Map.of(VIEWER, Role.VIEWER, EDITOR, Role.EDITOR, OWNER, Role.OWNER);

        @Bean
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        AccessTokens accessTokens() {
            return token -> ROLES.containsKey(token) || token.equals(STRANGER)
                    ? Optional.of(new Caller(person(token), new UUID(0, 1)))
                    : Optional.empty();
        }

        @Bean
        Memberships memberships() {
            return new Memberships() {
                @Override
                public Optional<BookAccess> find(BookId book, PersonId person) {
                    return ROLES.entrySet().stream()
                            .filter(e -> book.equals(BOOK) && person.equals(person(e.getKey())))
                            .map(e -> new BookAccess(book, person, e.getValue(), ZoneId.of("Asia/Seoul"), "KRW"))
                            .findFirst();
                }

                @Override
                public void forget(BookId book) {}
            };
        }

        @Bean
        @Lazy
        Api api(Environment environment) {
            return Api.at("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        }

        private static PersonId person(String token) {
            return new PersonId(new UUID(0, token.hashCode()));
        }
    }
}
