package dev.sallim.platform.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Starts the server's own PostgreSQL while Spring still reads its classes: the one waits for a disk, the other for a processor. Only
 * {@code main} adds it, so that nothing is started for a test.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private @Nullable CompletableFuture<DatabaseServer> starting;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        String external = binder.bind("sallim.database.url", String.class).orElse("");
        if (!StringUtils.hasText(external)) {
            HomeSettings home = binder.bindOrCreate("sallim", Bindable.of(HomeSettings.class));
            CompletableFuture<DatabaseServer> future = new CompletableFuture<>();
            starting = future;
            Thread.ofPlatform().name("early database").start(() -> complete(future, home));
        }
        context.getBeanFactory().registerSingleton("earlyDatabase", this);
    }

    private static void complete(CompletableFuture<DatabaseServer> future, HomeSettings home) {
        try {
            future.complete(OwnServer.start(home.home()));
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    /** Waits for the server that was started early; null where none was. */
    @Nullable
    DatabaseServer await() {
        CompletableFuture<DatabaseServer> future = starting;
        if (future == null) {
            return null;
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
