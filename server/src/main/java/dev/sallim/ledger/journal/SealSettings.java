package dev.sallim.ledger.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sealing {@code SALLIM_JOURNAL_SEALING}: whether this server seals the journal in the background; on by default */
@ConfigurationProperties("sallim.journal")
record SealSettings(@DefaultValue("true") boolean sealing) {}
