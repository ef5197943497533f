package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions on a book: whole or not at all, joined, apart, seen as of one moment. */
class BookTransactionTest extends ThingsInBooks {
    @Test
    void aTransactionOfTwoStatementsIsThreeRoundTrips() {
        add(mine, "bread", "3.20");
        tap.reset();

        database.write(mine, transaction -> {
            transaction
                    .update("update thing set amount = amount + 1 where book_id = :book")
                    .exactly(1);
            return transaction
                    .query("select name from thing where book_id = :book")
                    .one(row -> row.text("name"));
        });

        assertThat(tap.roundTrips())
                .as("first statement with begin and book, second, commit")
                .isEqualTo(3);
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    insert(transaction, "bread", "3.20");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    insert(transaction, "bread", "3.20");
                    transaction
                            .update("update thing set name = 'x' where book_id = :book and name = 'absent'")
                            .exactly(1);
                    return true;
                }))
                .hasMessageContaining("expected 1 rows, touched 0");

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsWrittenMeanwhileAndCannotWrite() {
        database.snapshot(mine, snapshot -> {
            assertThat(snapshot.query("select name from thing").list(row -> row.text("name")))
                    .isEmpty();
            elsewhere(() -> add(mine, "bread", "3.20"));
            assertThat(snapshot.query("select name from thing").list(row -> row.text("name")))
                    .isEmpty();
            return true;
        });
        assertThatThrownBy(() -> database.snapshot(mine, snapshot -> insert(snapshot, "x", "1")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("25006"));
    }

    @Test
    void twoWorksOnOneSnapshotSeeTheSameStateAndTheFailureOfEitherIsTold() {
        CountDownLatch written = new CountDownLatch(1);

        BookDatabase.Pair<List<String>, List<String>> seen = database.snapshot(
                mine,
                first -> {
                    elsewhere(() -> add(mine, "bread", "3.20"));
                    written.countDown();
                    return first.query("select name from thing").list(row -> row.text("name"));
                },
                second -> {
                    awaited(written);
                    return second.query("select name from thing").list(row -> row.text("name"));
                });

        assertThat(seen.first()).isEmpty();
        assertThat(seen.second()).isEmpty();
        assertThat(names(mine)).containsExactly("bread");
        assertThatThrownBy(() -> database.snapshot(mine, first -> true, second -> insert(second, "x", "1")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("25006"));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransactionOfSpringIsJoined() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        outer.executeWithoutResult(status -> {
            add(mine, "bread", "3.20");
            assertThat(names(mine)).containsExactly("bread");
            status.setRollbackOnly();
        });

        assertThat(names(mine)).isEmpty();
    }

    @Test
    void rowsAreCopiedInThroughATemporaryTable() {
        long copied = database.write(mine, transaction -> {
            transaction
                    .update("create temporary table staged (id uuid, name text) on commit drop")
                    .run();
            String rows = UUID.randomUUID() + "\tbread\n" + UUID.randomUUID() + "\tmilk\n";
            long count = transaction.copyIn(
                    "copy staged from stdin", out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
            transaction
                    .update("insert into thing (book_id, id, name) select :book, id, name from staged")
                    .exactly(2);
            return count;
        });

        assertThat(copied).isEqualTo(2);
        assertThat(names(mine)).containsExactlyInAnyOrder("bread", "milk");
    }

    @Test
    void rowsAreCopiedOutAsPostgresSendsThemAndOnlyThoseOfTheBook() {
        add(mine, "bread", "3.20");
        add(theirs, "milk", "1");
        List<String> copied = new ArrayList<>();
        String rows = "select book_id, name, 7::bigint, null::text from thing";

        database.snapshot(mine, transaction -> {
            transaction.copyOut(rows, Duration.ofSeconds(5), row -> {
                copied.add(row.uuid(0) + new String(row.bytes(1), StandardCharsets.UTF_8) + row.bigint(2));
                assertThat(row.isNull(1)).isFalse();
                assertThat(row.isNull(3)).isTrue();
                row.put(2, 8);
                assertThat(row.fields(1, 3)).isEqualTo(ByteBuffer.wrap(new byte[] {
                    0, 0, 0, 5, 'b', 'r', 'e', 'a', 'd', 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 8, -1, -1, -1, -1
                }));
            });
            transaction.copyOut("select 1 where :book is null", Duration.ofSeconds(5), row -> copied.add("no row"));
            return true;
        });

        assertThat(copied).containsExactly(mine + "bread7");
    }

    @Test
    void aCopyThatItsReaderEndsLeavesAConnectionThatWorks() {
        add(mine, "bread", "3.20");
        assertThatThrownBy(() -> database.snapshot(mine, transaction -> {
                    transaction.copyOut("select generate_series(1, 1000)", Duration.ofSeconds(5), row -> {
                        throw new IllegalArgumentException("enough");
                    });
                    return true;
                }))
                .hasMessage("enough");

        assertThat(names(mine)).containsExactly("bread");
    }

    void rowsThatBreakOffLeaveAConnectionThatWorks() {
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    transaction
                            .update("create temporary table staged (id uuid, name text) on commit drop")
                            .run();
                    return transaction.copyIn("copy staged from stdin", out -> {
                        out.write("half a ro".getBytes(StandardCharsets.UTF_8));
                        throw new IOException("the disk is gone");
                    });
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the disk is gone");
        assertThat(names(mine)).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesOfCopiedRowsIsARefusalOfTheDatabase() {
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    transaction
                            .update("create temporary table staged (id uuid, name text) on commit drop")
                            .run();
                    return transaction.copyIn(
                            "copy staged from stdin",
                            out -> out.write("no-uuid\tbread\n".getBytes(StandardCharsets.UTF_8)));
                }))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void aTransactionApartIsSeenAtOnceAndOutlivesTheOneAroundIt() {
        assertThatThrownBy(() -> database.write(mine, transaction -> {
                    insert(transaction, "bread", "3.20");
                    int apart = database.writeApart(mine, other -> insert(other, "milk", "1"));
                    elsewhere(() -> assertThat(names(mine)).containsExactly("milk"));
                    throw new IllegalStateException("given up after " + apart);
                }))
                .hasMessage("given up after 1");

        assertThat(names(mine)).containsExactly("milk");
        assertThatThrownBy(() -> database.write(mine, transaction -> database.writeApart(theirs, other -> 1)))
                .hasMessageContaining("cannot touch book");
    }
}
