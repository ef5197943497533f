package dev.sallim.platform.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets idempotency keys that are older than their seven days, a few at a time so that no writer waits. */
@Configuration(proxyBeanMethods = false)
class IdempotencyPurge {
    private static final int AT_A_TIME = 500;

    @Bean
    Task<Void> idempotencyPurgeTask(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("idempotency-purge", FixedDelay.ofHours(3)).execute((instance, context) -> {
            int deleted;
            do {
                deleted = jdbc.sql("SELECT platform_purge_idempotency_keys(:now, :most)")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("most", AT_A_TIME)
                        .query(Integer.class)
                        .single();
            } while (deleted == AT_A_TIME);
        });
    }
}
