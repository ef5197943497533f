package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.platform.BookDatabase.Repeat;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is repeated where the database gave up, how often, and what is not. */
class RepetitionTest extends ThingsInBooks {
    @Test
    void aTransactionThatTheDatabaseGaveUpIsRepeatedAsAWholeAndCounted() {
        for (String state : List.of("40001", "40P01", "55P03")) {
            AtomicInteger tries = new AtomicInteger();
            database.write(mine, transaction -> {
                insert(transaction, "bread", "3.20");
                if (tries.incrementAndGet() < 3) {
                    throw new SQLException("given up", state);
                }
                return true;
            });

            assertThat(tries).hasValue(3);
            assertThat(meters.counter("sallim.database.repetitions", "state", state)
                            .count())
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(names(mine)).containsExactly("bread", "bread", "bread");
    }

    @Test
    void aCallIsOneRoundTripAndIsRepeatedAtMostFiveTimes() {
        addByFunction(5, "40001", Repeat.WHEN_GIVEN_UP);
        long count = database.query(mine, "select count(*) as n from thing").one(row -> row.bigint("n"));
        assertThat(count).isEqualTo(1);
        tap.reset();
        addByFunction(0, "40001", Repeat.WHEN_GIVEN_UP);
        assertThat(tap.roundTrips()).isEqualTo(1);
    }

    @Test
    void theSixthRefusalReachesTheCaller() {
        assertThatThrownBy(() -> addByFunction(6, "40P01", Repeat.WHEN_GIVEN_UP))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("40P01"));
    }

    @Test
    void anyOtherRefusalIsNotRepeated() {
        assertThatThrownBy(() -> addByFunction(1, "SL003", Repeat.WHEN_GIVEN_UP))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("SL003"));
    }

    @Test
    void aLostConnectionIsRepeatedOnlyWhereTheCallerSaysThatItIsSafe() {
        names(mine);
        tap.cut();
        // The pool finds most dead connections by itself; whatever it hands out, the call must get through.
        addByFunction(0, "40001", Repeat.WHEN_LOST_TOO);
        assertThatThrownBy(() -> addByFunction(9, "08006", Repeat.WHEN_GIVEN_UP))
                .isInstanceOf(DatabaseException.class);
        addByFunction(3, "08006", Repeat.WHEN_LOST_TOO);
    }
}
