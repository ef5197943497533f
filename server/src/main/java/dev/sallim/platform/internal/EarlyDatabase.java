package dev.sallim.platform.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.util.StringUtils;

/**
 * Starts the server's own PostgreSQL while Spring still makes its beans, and asks it whether the schema is this build's: the one waits for
 * a disk, the other for a processor. Only {@code main} adds it, so that nothing is started for a test.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private @Nullable CompletableFuture<DatabaseServer> starting;
    private final CompletableFuture<Boolean> migrated = new CompletableFuture<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build runs main to write the beans down; it starts none of them.
            return;
        }
        Binder binder = Binder.get(context.getEnvironment());
        String external = binder.bind("sallim.database.url", String.class).orElse("");
        if (StringUtils.hasText(external)) {
            migrated.complete(false);
        } else {
            HomeSettings home = binder.bindOrCreate("sallim", Bindable.of(HomeSettings.class));
            CompletableFuture<DatabaseServer> future = new CompletableFuture<>();
            starting = future;
            Thread.ofPlatform().name("early database").start(() -> run(future, home));
        }
        context.getBeanFactory().registerSingleton("earlyDatabase", this);
    }

    private void run(CompletableFuture<DatabaseServer> future, HomeSettings home) {
        try {
            DatabaseServer server = OwnServer.start(home.home());
            future.complete(server);
            migrated.complete(Migrations.areDone(server));
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
            // What the look met, the migration meets too, and says it.
            migrated.complete(false);
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

    /** Waits for the look at the schema; false where there was none. */
    boolean isMigrated() {
        return migrated.join();
    }
}
