package dev.sallim.ledger.journal;

import dev.sallim.platform.BookId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals in the background, a batch at a time, book after book. After each batch it rests for three times (by default) as long as that
 * took: beside writers it takes a quarter of one connection at most. Where a round of the books found no more than a batch in each it
 * waits for more to come before the next round; where there is nothing to do it looks less and less often.
 */
@Component
@EnableConfigurationProperties(SealSettings.class)
class SealingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Sealer sealer;
    private final boolean wanted;
    private final int rest;
    private volatile @Nullable Running running;

    SealingLoop(Sealer sealer, SealSettings settings) {
        this.sealer = sealer;
        this.wanted = settings.sealing();
        this.rest = settings.rest();
    }

    @Override
    public void start() {
        Running begun = new Running();
        running = begun;
        begun.thread.start();
    }

    @Override
    public void stop() {
        Running ending = running;
        running = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** One life of the loop, on a thread of its own. */
    private final class Running {
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform()
                .name("journal sealing")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);

        private void run() {
            Duration pause = SHORTEST_PAUSE;
            BookId last = null;
            boolean backlog = false;
            while (!stoppedWithin(pause)) {
                long start = System.nanoTime();
                try {
                    Optional<BookId> book = sealer.next(last);
                    if (book.isPresent()) {
                        backlog |= sealer.seal(book.get()) >= Sealer.MOST_AT_ONCE;
                        pause = Duration.ofNanos(System.nanoTime() - start).multipliedBy(rest);
                    } else if (last == null) {
                        pause = longer(pause);
                    } else {
                        // Round again from the first book: at once where one of them has more than a batch took.
                        pause = backlog ? Duration.ZERO : SHORTEST_PAUSE;
                        backlog = false;
                    }
                    last = book.orElse(null);
                } catch (RuntimeException e) {
                    LOG.warn("sealing the journal failed; it goes on in a while", e);
                    pause = LONGEST_PAUSE;
                    last = null;
                }
            }
        }

        private Duration longer(Duration pause) {
            Duration doubled = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause.multipliedBy(2);
            return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }

        private boolean stoppedWithin(Duration pause) {
            try {
                return stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        void end() {
            stopped.countDown();
            try {
                if (!thread.join(LONGEST_STOP)) {
                    LOG.warn("the batch that is being sealed did not end in time; the database undoes it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
