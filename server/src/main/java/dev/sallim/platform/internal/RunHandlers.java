package dev.sallim.platform.internal;

import dev.sallim.platform.RunHandler;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who does a kind of run. Asks the context late: a handler may itself want to start runs. */
@Component
class RunHandlers {
    private final ObjectProvider<RunHandler> beans;

    RunHandlers(ObjectProvider<RunHandler> beans) {
        this.beans = beans;
    }

    Optional<RunHandler> of(String kind) {
        return beans.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }
}
