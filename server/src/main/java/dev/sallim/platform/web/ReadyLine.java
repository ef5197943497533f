package dev.sallim.platform.web;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The last line of a start says where to go: whoever has typed {@code make run} is waiting for nothing else. */
final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        of(event.getApplicationContext().getEnvironment()).ifPresent(LOG::info);
    }

    /** None where no server was started: a command of the operator. */
    static Optional<String> of(Environment environment) {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> "Sallim is ready. Open http://localhost:" + port + " in a browser.");
    }
}
