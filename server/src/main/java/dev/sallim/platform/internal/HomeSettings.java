package dev.sallim.platform.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param home {@code SALLIM_HOME}: the folder of everything that this server keeps: database, files, keys
 */
@ConfigurationProperties("sallim")
public record HomeSettings(@DefaultValue("./data") Path home) {}
