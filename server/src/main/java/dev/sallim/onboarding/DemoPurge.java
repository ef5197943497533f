package dev.sallim.onboarding;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sallim.book.Books;
import dev.sallim.identity.People;
import dev.sallim.platform.BookId;
import dev.sallim.platform.PersonId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets demo people a day after they came, with their books: a few at a time, each book in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class DemoPurge {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_A_TIME = 20;

    @Bean
    Task<Void> demoPurgeTask(People people, Books books, Clock clock) {
        return Tasks.recurring("demo-purge", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> purge(people, books, clock));
    }

    /** @return how many people went; one who was left half way goes with the next run */
    static int purge(People people, Books books, Clock clock) {
        int gone = 0;
        for (PersonId person : people.demosBefore(clock.instant().minus(KEPT), AT_A_TIME)) {
            // Who keeps the demo at this very moment either came first, or comes too late before anything is lost.
            if (!people.endDemo(person)) {
                continue;
            }
            // A demo person is nobody's guest: every book they are in is their own.
            for (BookId book : books.of(person)) {
                books.purge(book);
            }
            people.deleteDemo(person);
            gone++;
        }
        return gone;
    }
}
