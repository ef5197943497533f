package dev.sallim.ledger.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sealing {@code SALLIM_JOURNAL_SEALING}: whether this server seals the journal in the background; on by default
 * @param rest {@code SALLIM_JOURNAL_REST}: how many times as long as a batch took it rests after it; 0 for a backlog to go fast
 */
@ConfigurationProperties("sallim.journal")
record SealSettings(
        @DefaultValue("true") boolean sealing,
        @DefaultValue("3") int rest) {}
