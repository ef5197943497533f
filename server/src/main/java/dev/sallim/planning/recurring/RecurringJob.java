package dev.sallim.planning.recurring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the books where something recurring is due, every few seconds, on one server at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecurringSettings.class)
class RecurringJob {
    @Bean
    Task<Void> recurringTask(RecurringWork work, RecurringSettings settings) {
        return Tasks.recurring("recurring-items", FixedDelay.of(settings.every()))
                .execute((instance, context) -> {
                    if (settings.working()) {
                        work.round();
                    }
                });
    }
}
