package dev.sallim.platform.internal;

import dev.sallim.platform.BookDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Server, then migrations by its owner, then the pool of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, HomeSettings.class})
class DatabaseConfiguration {
    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, HomeSettings home, ObjectProvider<EarlyDatabase> early) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return ExternalServer.of(url, settings);
        }
        EarlyDatabase started = early.getIfAvailable();
        DatabaseServer server = started == null ? null : started.await();
        return server == null ? OwnServer.start(home.home()) : server;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        return Migrations.owner(server);
    }

    @Bean
    FlywayMigrationStrategy migrations(ObjectProvider<EarlyDatabase> early) {
        return flyway -> {
            EarlyDatabase looked = early.getIfAvailable();
            if ((looked == null || !looked.isMigrated()) && !Migrations.areDone(flyway)) {
                Migrations.run(flyway);
            }
        };
    }

    @Bean
    DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        return AppPool.of(server, settings);
    }

    @Bean
    BookDatabase bookDatabase(DataSource pool, PlatformTransactionManager transactions, MeterRegistry meters) {
        return new BookDatabase(pool, transactions, meters);
    }
}
