package dev.sallim.platform.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sallim.platform.Purging;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets idempotency keys that are older than their seven days, and runs that ended a month ago. */
@Configuration(proxyBeanMethods = false)
class IdempotencyPurge {
    static final int AT_A_TIME = 500;
    static final Duration RUNS_KEPT = Duration.ofDays(31);
    private static final String KEYS = "SELECT platform_purge_idempotency_keys(:before, :most)";
    private static final String RUNS = "SELECT platform_purge_runs(:before, :most)";

    @Bean
    Purging purging(JdbcClient database, Clock clock) {
        return new Purging(database, clock);
    }

    @Bean
    Task<Void> idempotencyPurgeTask(Purging purging) {
        return Tasks.recurring("idempotency-purge", FixedDelay.ofHours(3))
                .execute((instance, context) -> purge(purging));
    }

    static long purge(Purging purging) {
        return purging.purge(KEYS, Duration.ZERO, AT_A_TIME) + purging.purge(RUNS, RUNS_KEPT, AT_A_TIME);
    }
}
