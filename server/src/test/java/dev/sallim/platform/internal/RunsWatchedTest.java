package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.BookId;
import dev.sallim.platform.Run;
import dev.sallim.platform.Run.Status;
import dev.sallim.platform.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs as people see and cancel them. */
class RunsWatchedTest extends RunsHome {
    @Test
    void progressIsSeenAndACancellationHeardWhileTheWorkHoldsItsTransactionWhichLeavesNothing() {
        RunId other = RunId.of(UUID.randomUUID());
        once.work = context -> database.write(me.book(), transaction -> {
            table.insert(transaction, other, me, "once", "{}", clock.instant());
            context.progress(1, 2);
            elsewhere(() -> {
                assertThat(found(context.id()).progress()).isEqualByComparingTo("0.5");
                assertThat(table.askToStop(me.book(), context.id())).isTrue();
            });
            while (true) {
                context.progress(1, 2);
                Thread.onSpinWait();
            }
        });
        RunId id = insert("once");

        worker.work(me.book(), id);

        assertThat(found(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(table.find(me.book(), other)).isEmpty();
    }

    @Test
    void aWaitingRunIsCancelledAtOnceAndNotDone() {
        RunId id = insert("once");

        assertThat(queue(engine()).cancel(me.book(), id)).isTrue();
        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(0);
        assertThat(found(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(queue(engine()).cancel(me.book(), id)).isFalse();
    }

    @Test
    void aWorkingRunStopsAtItsNextSignOfProgress() {
        RunId id = insert("once");
        once.work = context -> {
            queue(engine()).cancel(me.book(), id);
            context.progress(1, 2);
            throw new IllegalStateException("went on");
        };

        worker.work(me.book(), id);

        assertThat(found(id)).extracting(Run::status, Run::errorCode).containsExactly(Status.CANCELLED, null);
    }

    @Test
    void progressIsSeenWhileItWorks() {
        RunId id = insert("once");
        List<Run> halfway = new ArrayList<>();
        once.work = context -> {
            context.progress(1, 3);
            halfway.add(found(id));
            context.resultUrl("/files/1");
            return null;
        };

        worker.work(me.book(), id);

        assertThat(halfway).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(Status.RUNNING);
            assertThat(run.progress()).isEqualByComparingTo("0.333");
        });
        assertThat(found(id).resultUrl()).isEqualTo("/files/1");
    }

    @Test
    void aPersonWhoIsNoLongerAMemberGetsNothingDone() {
        RunId id = insert("once");
        members.member = false;

        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(0);
        assertThat(found(id).errorCode()).isEqualTo("forbidden");
    }

    @Test
    void lesson15_aRunOfAnotherBookDoesNotExist() {
        RunId id = insert("once");

        assertThat(table.find(BookId.of(UUID.randomUUID()), id)).isEmpty();
        assertThat(queue(engine()).cancel(BookId.of(UUID.randomUUID()), id)).isFalse();
    }
}
