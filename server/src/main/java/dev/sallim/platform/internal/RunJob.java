package dev.sallim.platform.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sallim.platform.BookId;
import dev.sallim.platform.RunId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one kind of job by which the engine brings runs to workers. */
@Configuration(proxyBeanMethods = false)
class RunJob {
    static final String NAME = "run";

    @Bean
    Task<Void> runTask(RunWorker worker) {
        return Tasks.oneTime(NAME).execute((instance, context) -> {
            String[] ids = instance.getId().split("/", 2);
            worker.work(BookId.of(UUID.fromString(ids[0])), RunId.of(UUID.fromString(ids[1])));
        });
    }

    static String instance(BookId book, RunId id) {
        return book + "/" + id;
    }
}
