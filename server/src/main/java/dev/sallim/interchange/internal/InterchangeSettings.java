package dev.sallim.interchange.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/** @param home {@code SALLIM_HOME}: uploaded files wait in its folder {@code imports} until they are staged */
@ConfigurationProperties("sallim")
record InterchangeSettings(@DefaultValue("./data") Path home) {
    Path uploads() {
        return home.resolve("imports");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(InterchangeSettings.class)
    static class Enabled {}
}
