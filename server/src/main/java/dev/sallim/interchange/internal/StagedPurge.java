package dev.sallim.interchange.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sallim.platform.Purging;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets imports that were staged a month ago and never booked. Those that were booked stay, reverted or not. */
@Configuration(proxyBeanMethods = false)
public class StagedPurge {
    private static final int AT_A_TIME = 5_000;
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Task<Void> stagedPurgeTask(Purging purging) {
        return Tasks.recurring("staged-import-purge", FixedDelay.ofHours(6))
                .execute((instance, context) -> purge(purging));
    }

    /** @return how many rows went */
    public static long purge(Purging purging) {
        return purge(purging, AT_A_TIME);
    }

    /** The same with batches of another size. */
    public static long purge(Purging purging, int most) {
        return purging.purge("SELECT interchange_purge_staged(:before, :now, :most)", KEPT, most);
    }
}
