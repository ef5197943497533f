package dev.sallim.ledger.chart;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sallim.platform.Purging;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what files of rates changed, once it is too late to undo them. */
@Configuration(proxyBeanMethods = false)
class RateChangePurge {
    private static final int AT_A_TIME = 5_000;
    private static final Duration KEPT = Duration.ofDays(31);

    @Bean
    Task<Void> rateChangePurgeTask(Purging purging) {
        return Tasks.recurring("rate-change-purge", FixedDelay.ofHours(6))
                .execute((instance, context) -> purge(purging));
    }

    static long purge(Purging purging) {
        return purging.purge("SELECT ledger_purge_rate_changes(:before, :most)", KEPT, AT_A_TIME);
    }
}
