package dev.sallim.planning.recurring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param working {@code SALLIM_RECURRING_WORKING}: whether this server posts and matches what recurs in the background; on by default
 * @param every {@code SALLIM_RECURRING_EVERY}: how long after a round the next one begins; ten seconds by default
 */
@ConfigurationProperties("sallim.recurring")
record RecurringSettings(
        @DefaultValue("true") boolean working,
        @DefaultValue("10s") Duration every) {}
