package dev.sallim.identity.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and under which address.
 *
 * @param demo {@code SALLIM_DEMO}: whether anybody may try the demo
 * @param registration {@code SALLIM_REGISTRATION}: FIRST closes after the first person, OPEN never closes, INVITE takes the first person
 *     and then only people who were invited
 * @param publicUrl {@code SALLIM_PUBLIC_URL}: the address that people type, where a proxy stands before this server; with https the
 *     session cookie is a secure one
 */
@ConfigurationProperties("sallim")
record IdentitySettings(
        @DefaultValue("FIRST") Registration registration,
        @DefaultValue("true") boolean demo,
        @Nullable URI publicUrl) {
    private static final String ISSUER = "sallim";

    /** What the access tokens name as their maker. */
    String issuer() {
        return publicUrl == null ? ISSUER : publicUrl.toString();
    }

    enum Registration {
        FIRST,
        OPEN,
        INVITE
    }
}
