package dev.sallim.platform.internal;

import dev.sallim.platform.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of this installation. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    @Bean
    Secrets secrets(HomeSettings settings) {
        return new Secrets(MasterKey.find(settings.masterKey(), settings.home()));
    }
}
