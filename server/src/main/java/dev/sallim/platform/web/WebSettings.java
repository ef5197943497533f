package dev.sallim.platform.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port {@code SALLIM_PORT}: where the server listens
 * @param bind {@code SALLIM_BIND}: the address it listens on; loopback unless the operator says otherwise
 * @param publicUrl {@code SALLIM_PUBLIC_URL}: the address that people type, for links in mails and tokens; by default that
 *     of the request
 * @param trustedProxies {@code SALLIM_TRUSTED_PROXIES}: networks such as {@code 10.0.0.0/8} of the proxies whose word on the
 *     client's address and on https is taken; none by default
 */
@ConfigurationProperties("sallim")
record WebSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String bind,
        @Nullable URI publicUrl,
        @DefaultValue List<String> trustedProxies) {}
