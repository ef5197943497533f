package dev.sallim.platform;

import dev.sallim.platform.internal.EarlyDatabase;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.util.ClassUtils;

/** What {@code main} does before it runs the application. */
public final class Preparation {
    private Preparation() {}

    /**
     * Takes the beans as the build has written them down (Spring's ahead-of-time processing), where it has: nothing is then searched for,
     * read and weighed at each start. {@code -Dspring.aot.enabled=false} searches all the same.
     */
    public static void useBeansWrittenDown(Class<?> application) {
        String written = application.getName() + "__ApplicationContextInitializer";
        if (System.getProperty(AotDetector.AOT_ENABLED) == null
                && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
                && ClassUtils.isPresent(written, application.getClassLoader())) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }

    /** Lets the server's own PostgreSQL start beside Spring. */
    public static SpringApplication of(SpringApplication application) {
        application.addInitializers(new EarlyDatabase());
        return application;
    }
}
