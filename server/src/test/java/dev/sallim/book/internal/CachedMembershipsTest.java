package dev.sallim.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.BookId;
import dev.sallim.platform.PersonId;
import dev.sallim.testing.Api;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SallimTest
class CachedMembershipsTest {
    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong nanos = new AtomicLong();
    private final CachedMemberships memberships;
    private BookId book;
    private PersonId person;

    CachedMembershipsTest(@Autowired BookSql sql) {
        memberships = new CachedMemberships(sql, nanos::get);
        book = BookId.of(new UUID(0, 0));
        person = PersonId.of(new UUID(0, 0));
    }

    @BeforeEach
    void aPersonWithABook() {
        Newcomer ann = Newcomer.registeredBy(api);
        book = BookId.of(UUID.fromString(ann.bookId()));
        person = PersonId.of(
                UUID.fromString(ann.api().get("/api/v1/me").body().path("id").asString()));
    }

    @Test
    void whatAnotherServerTookAwayIsGoneAfterFiveSeconds() {
        assertThat(memberships.find(book, person)).isPresent();
        leave();

        nanos.addAndGet(CachedMemberships.TRUST.toNanos());

        assertThat(memberships.find(book, person)).isEmpty();
    }

    @Test
    void whatThisServerTookAwayIsGoneAtOnce() {
        assertThat(memberships.find(book, person)).isPresent();
        leave();

        memberships.forget(book);

        assertThat(memberships.find(book, person)).isEmpty();
    }

    @Test
    void thatSomebodyIsNoMemberIsNotRemembered() {
        PersonId other = PersonId.of(UUID.fromString(Newcomer.registeredBy(api)
                .api()
                .get("/api/v1/me")
                .body()
                .path("id")
                .asString()));
        assertThat(memberships.find(book, other)).isEmpty();

        int rows = jdbc.sql(
                        "insert into membership (book_id, person_id, role, created_at) values (:b, :p, 'VIEWER', now())")
                .param("b", book.value())
                .param("p", other.value())
                .update();

        assertThat(rows).isEqualTo(1);
        assertThat(memberships.find(book, other)).isPresent();
    }

    private void leave() {
        int rows = jdbc.sql("delete from membership where book_id = :b and person_id = :p")
                .param("b", book.value())
                .param("p", person.value())
                .update();
        assertThat(rows).isEqualTo(1);
    }
}
