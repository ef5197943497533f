package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Single statements: round trips, values, limits, errors, long lists. */
class BookStatementTest extends ThingsInBooks {
    @Test
    void aQueryIsOneRoundTrip() {
        names(mine);
        tap.reset();

        names(mine);

        assertThat(tap.roundTrips()).isEqualTo(1);
        assertThat(tap.parses()).isZero();
    }

    @Test
    void theKindOfAValueDoesNotChangeTheStatement() {
        String sql = "select count(*) as n from thing where book_id = :book and (:id is null or id = :id)";
        database.query(mine, sql).param("id", UUID.randomUUID(), SqlType.UUID).one(row -> row.bigint("n"));
        tap.reset();

        database.query(mine, sql).param("id", null, SqlType.UUID).one(row -> row.bigint("n"));

        assertThat(tap.parses()).isZero();
    }

    @Test
    void valuesComeBackAsTheyWentIn() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-21T03:00:00.123456Z");
        LocalDate day = LocalDate.of(2026, 2, 28);
        BigDecimal amount = new BigDecimal("123456789012345678901.000000000000000001");
        String name = "커피 :name ? \\ 'quoted' $1";
        for (int i = 0; i < 3; i++) {
            // The first time in text, later in binary.
            database.query(
                            mine,
                            "select :id::uuid as id, :at as at, :day as day, :amount as amount, :name::text as name,"
                                    + " :flag as flag, :bytes as bytes, :ids as ids, :names as names, :amounts as amounts, null::date as gone")
                    .param("id", id)
                    .param("at", at)
                    .param("day", day)
                    .param("amount", amount)
                    .param("name", name)
                    .param("flag", true)
                    .param("bytes", new byte[] {0, 1, -1})
                    .array("ids", SqlType.UUID, List.of(id, id))
                    .array("names", SqlType.TEXT, Arrays.asList("a,b", "\"{}", null))
                    .array("amounts", SqlType.NUMERIC, List.of(amount, new BigDecimal("1E+3")))
                    .one(row -> {
                        assertThat(row.uuid("id")).isEqualTo(id);
                        assertThat(row.instant("at")).isEqualTo(at);
                        assertThat(row.day("day")).isEqualTo(day);
                        assertThat(row.decimal("amount")).isEqualTo(amount);
                        assertThat(row.text("name")).isEqualTo(name);
                        assertThat(row.bool("flag")).isTrue();
                        assertThat(row.bytes("bytes")).containsExactly(0, 1, -1);
                        assertThat(row.uuids("ids")).containsExactly(id, id);
                        assertThat(row.texts("names")).containsExactly("a,b", "\"{}", null);
                        assertThat(row.decimals("amounts"))
                                .usingElementComparator(BigDecimal::compareTo)
                                .containsExactly(amount, new BigDecimal("1000"));
                        assertThat(row.dayOrNull("gone")).isNull();
                        assertThatThrownBy(() -> row.day("gone")).hasMessageContaining("gone is null");
                        return true;
                    });
        }
    }

    @Test
    void aRefusalNamesStateConstraintAndStatementButNoValues() {
        DatabaseException refusal = catchThrowableOfType(DatabaseException.class, () -> add(mine, "bread", "-320.55"));

        assertThat(refusal.state()).isEqualTo("23514");
        assertThat(refusal.violates("thing_amount_positive")).isTrue();
        assertThat(refusal.getMessage()).contains("insert into thing").doesNotContain("320.55");
    }

    @Test
    void anErrorAfterTheSettingLeavesTheConnectionUsable() {
        assertThatThrownBy(() -> database.query(mine, "select 1 / 0 as x").one(row -> row.integer("x")))
                .isInstanceOf(DatabaseException.class);

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void aStatementHasFiveSecondsUnlessItSaysOtherwise() {
        assertThat(JdbcClient.create(pool)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
        String raised = database.query(mine, "select current_setting('statement_timeout') as t")
                .within(Duration.ofMinutes(10))
                .one(row -> row.text("t"));
        assertThat(raised).isEqualTo("10min");
        assertThat(JdbcClient.create(pool)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
    }

    @Test
    void theLimitOfTheQueryItselfIsTheOneThatHolds() {
        assertThatThrownBy(() -> database.query(mine, "select slow_thing() as x")
                        .within(Duration.ofMillis(50))
                        .one(row -> row.integer("x")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.timedOut()).isTrue());
    }

    @Test
    void aLongListIsFetchedPageByPage() {
        database.write(
                mine,
                transaction -> transaction
                        .update("insert into thing (book_id, id, name) select :book, gen_random_uuid(), 'n' || i"
                                + " from generate_series(1, 3500) i")
                        .run());
        tap.reset();
        List<String> seen = new ArrayList<>();

        long count = database.query(mine, "select name from thing where book_id = :book")
                .each(row -> row.text("name"), seen::add);

        assertThat(count).isEqualTo(3_500);
        assertThat(seen).hasSize(3_500);
        assertThat(tap.roundTrips()).as("four pages and a commit").isBetween(4L, 7L);
        assertThat(names(mine)).hasSize(3_500);
    }
}
