package dev.sallim.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says at the start which routes are shut, or open to the wrong people, by mistake. */
final class RouteReport {
    private static final Logger LOG = LoggerFactory.getLogger(RouteReport.class);

    private final Routes routes;

    RouteReport(Routes routes) {
        this.routes = routes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        routes.findings().forEach(finding -> LOG.error("{}", finding));
    }
}
