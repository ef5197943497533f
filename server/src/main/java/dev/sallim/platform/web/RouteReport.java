package dev.sallim.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;

/** Says after the start which routes are shut, or open to the wrong people, by mistake. */
final class RouteReport {
    private static final Logger LOG = LoggerFactory.getLogger(RouteReport.class);

    private final Routes routes;

    RouteReport(Routes routes) {
        this.routes = routes;
    }

    /** Once requests are served, and beside them: hundreds of handlers are looked at, for which no start should wait. */
    @EventListener
    void report(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            Thread.ofVirtual().name("route report").start(this::tell);
        }
    }

    private void tell() {
        routes.findings().forEach(finding -> LOG.error("{}", finding));
    }
}
