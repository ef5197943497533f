package dev.sallim.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may knock. An address is a network address: one IPv4 address, or the 64 bits that an IPv6 household has.
 *
 * @param logInsPerPair {@code SALLIM_LIMITS_LOG_INS_PER_PAIR}: tries in 15 minutes for one e-mail from one address; a right password
 *     clears it
 * @param logInsPerAddress {@code SALLIM_LIMITS_LOG_INS_PER_ADDRESS}: tries in 15 minutes from one address, for whomever
 * @param registrationsPerHour {@code SALLIM_LIMITS_REGISTRATIONS_PER_HOUR}: from one address
 * @param demosPerHour {@code SALLIM_LIMITS_DEMOS_PER_HOUR}: from one address
 * @param refreshesPerMinute {@code SALLIM_LIMITS_REFRESHES_PER_MINUTE}: from one address
 * @param passwordChangesPerHour {@code SALLIM_LIMITS_PASSWORD_CHANGES_PER_HOUR}: tries of one person; a right password clears it
 */
@ConfigurationProperties("sallim.limits")
record LimitSettings(
        @DefaultValue("10") int logInsPerPair,
        @DefaultValue("100") int logInsPerAddress,
        @DefaultValue("20") int registrationsPerHour,
        @DefaultValue("10") int demosPerHour,
        @DefaultValue("300") int refreshesPerMinute,
        @DefaultValue("10") int passwordChangesPerHour) {}
