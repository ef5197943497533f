package dev.sallim.planning.alert;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the books whose alerts are to be looked at, every few seconds, on one server at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertJob {
    @Bean
    Task<Void> alertTask(AlertWork work, AlertSettings settings) {
        return Tasks.recurring("alerts", FixedDelay.of(settings.every())).execute((instance, context) -> {
            if (settings.working()) {
                work.round();
            }
        });
    }
}
