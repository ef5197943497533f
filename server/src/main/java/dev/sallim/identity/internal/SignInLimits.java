package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.RateLimit;
import dev.sallim.platform.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without locking anybody out: tries are counted by the address they come from, alone and together with the e-mail
 * that they are for, never by the e-mail alone. So nobody can keep another person out by failing in their name, save from that person's
 * own network. What a right password clears is only the count of that pair: one's own account is no way to go on guessing at others'.
 */
@Component
final class SignInLimits {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimits limits;
    private final RateLimit logInsOfPair;
    private final RateLimit logInsOfAddress;
    private final RateLimit registrations;
    private final RateLimit demos;
    private final RateLimit refreshes;
    private final RateLimit passwordChanges;

    SignInLimits(RateLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.logInsOfPair = new RateLimit("log-in of a pair", settings.logInsPerPair(), QUARTER);
        this.logInsOfAddress = new RateLimit("log-in", settings.logInsPerAddress(), QUARTER);
        this.registrations = new RateLimit("registration", settings.registrationsPerHour(), HOUR);
        this.demos = new RateLimit("demo", settings.demosPerHour(), HOUR);
        this.refreshes = new RateLimit("refresh", settings.refreshesPerMinute(), Duration.ofMinutes(1));
        this.passwordChanges = new RateLimit("password change", settings.passwordChangesPerHour(), HOUR);
    }

    void countLogIn(ClientAddress from, EmailAddress email) {
        limits.count(logInsOfAddress, from);
        limits.count(logInsOfPair, pair(from, email));
    }

    void forgiveLogIns(ClientAddress from, EmailAddress email) {
        limits.forgive(logInsOfPair, pair(from, email));
    }

    void countRefresh(ClientAddress from) {
        limits.count(refreshes, from);
    }

    void countRegistration(ClientAddress from) {
        limits.count(registrations, from);
    }

    void countDemo(ClientAddress from) {
        limits.count(demos, from);
    }

    void countPasswordChange(PersonId person) {
        limits.count(passwordChanges, person.toString());
    }

    void forgivePasswordChanges(PersonId person) {
        limits.forgive(passwordChanges, person.toString());
    }

    private static String pair(ClientAddress from, EmailAddress email) {
        return from.block() + " " + email.key();
    }
}
