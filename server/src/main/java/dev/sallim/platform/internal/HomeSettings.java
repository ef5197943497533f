package dev.sallim.platform.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server keeps and where.
 *
 * @param home {@code SALLIM_HOME}: the folder of everything that this server keeps: database, files, keys
 * @param masterKey {@code SALLIM_MASTER_KEY}: 32 bytes in base64; without it, {@code keys/master.key} in the home folder is used, and made
 *     at the first start
 */
@ConfigurationProperties("sallim")
public record HomeSettings(
        @DefaultValue("./data") Path home, @Nullable String masterKey) {
    @Override
    public String toString() {
        return "HomeSettings[home=" + home + "]";
    }
}
