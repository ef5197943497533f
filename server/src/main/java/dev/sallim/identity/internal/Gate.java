package dev.sallim.identity.internal;

import dev.sallim.identity.internal.IdentitySettings.Registration;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Whether somebody new may come in. */
@Component
final class Gate {
    private final PersonSql people;
    private final SignInLimits limits;
    private final IdentitySettings settings;

    Gate(PersonSql people, SignInLimits limits, IdentitySettings settings) {
        this.people = people;
        this.limits = limits;
        this.settings = settings;
    }

    void checkRegistration(ClientAddress from) {
        limits.countRegistration(from);
        if (!isOpenToMore() && people.isFounded()) {
            throw closed();
        }
    }

    void checkDemo(ClientAddress from) {
        if (!settings.demo()) {
            throw ProblemException.of(ErrorCode.DEMO_CLOSED);
        }
        limits.countDemo(from);
    }

    /** Where it is certain whether the person is the first: within the transaction that takes them in. */
    void pass(boolean first) {
        if (!first && !isOpenToMore()) {
            throw closed();
        }
    }

    private boolean isOpenToMore() {
        return settings.registration() == Registration.OPEN;
    }

    private static ProblemException closed() {
        return ProblemException.of(ErrorCode.REGISTRATION_CLOSED);
    }
}
