package dev.sallim.platform.web;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** What Tomcat needs beyond its properties: errors as problem details, and the word of trusted proxies. */
final class TomcatSetup implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    /** A page of fifty transactions goes out in one system call; in the 8 KB that are usual it takes five. */
    private static final String WRITTEN_AT_ONCE = Integer.toString(48 * 1024);

    private final WebSettings settings;

    TomcatSetup(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
        factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", WRITTEN_AT_ONCE));
        if (!settings.trustedProxies().isEmpty()) {
            factory.addEngineValves(proxies());
        }
    }

    private RemoteIpValve proxies() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", settings.trustedProxies()));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
