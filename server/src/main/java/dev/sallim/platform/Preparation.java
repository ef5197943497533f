package dev.sallim.platform;

import dev.sallim.platform.internal.EarlyDatabase;
import org.springframework.boot.SpringApplication;

/** What {@code main} does before it runs the application. */
public final class Preparation {
    private Preparation() {}

    /** Lets the server's own PostgreSQL start beside Spring. */
    public static SpringApplication of(SpringApplication application) {
        application.addInitializers(new EarlyDatabase());
        return application;
    }
}
