package dev.sallim.planning.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param working {@code SALLIM_ALERTS_WORKING}: whether this server looks for what crosses an alert; on by default
 * @param every {@code SALLIM_ALERTS_EVERY}: how long after a round the next one begins; five seconds by default
 */
@ConfigurationProperties("sallim.alerts")
record AlertSettings(
        @DefaultValue("true") boolean working,
        @DefaultValue("5s") Duration every) {}
