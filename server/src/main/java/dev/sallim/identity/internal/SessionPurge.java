package dev.sallim.identity.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sallim.platform.Purging;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets sessions that nobody can use any more, with their refresh tokens: a day after they ended, were revoked, or had no token left that
 * holds. Their last access tokens have run out by then.
 */
@Configuration(proxyBeanMethods = false)
class SessionPurge {
    static final int AT_A_TIME = 500;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String GONE = """
            WITH old AS (
                SELECT id FROM session WHERE %s < :before LIMIT :most FOR UPDATE SKIP LOCKED),
            gone AS (DELETE FROM session WHERE id IN (SELECT id FROM old) RETURNING id)
            SELECT count(*)::integer FROM gone""";

    @Bean
    Task<Void> sessionPurgeTask(Purging purging) {
        return Tasks.recurring("session-purge", FixedDelay.ofHours(3)).execute((instance, context) -> purge(purging));
    }

    /** A session that was not used for as long as a token holds has none. */
    static long purge(Purging purging) {
        return purging.purge(GONE.formatted("ends_at"), KEPT, AT_A_TIME)
                + purging.purge(GONE.formatted("revoked_at"), KEPT, AT_A_TIME)
                + purging.purge(GONE.formatted("used_at"), TokenFamilies.SLIDING.plus(KEPT), AT_A_TIME);
    }
}
