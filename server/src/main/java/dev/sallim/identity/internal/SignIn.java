package dev.sallim.identity.internal;

import dev.sallim.identity.Delivery;
import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.Password;
import dev.sallim.identity.Person;
import dev.sallim.identity.RefreshToken;
import dev.sallim.identity.internal.PersonSql.Credentials;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets people in who can prove who they are. An unknown address gets the same answer as a wrong password, after the same work. */
@Component
final class SignIn {
    private final PersonSql people;
    private final Passwords passwords;
    private final RotatingSessions sessions;
    private final SignInLimits limits;
    private final Clock clock;

    SignIn(PersonSql people, Passwords passwords, RotatingSessions sessions, SignInLimits limits, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    OpenSession logIn(EmailAddress email, Password password, ClientAddress from, Delivery delivery) {
        limits.countLogIn(from, email);
        Credentials found = people.credentials(email).orElse(null);
        HashedPassword kept = found == null ? null : found.password();
        if (!passwords.matches(password, kept) || found == null || kept == null) {
            throw ProblemException.of(ErrorCode.WRONG_CREDENTIALS);
        }
        limits.forgiveLogIns(from, email);
        renewIfOutdated(found.person(), password, kept);
        return sessions.open(found.person(), delivery);
    }

    OpenSession refresh(RefreshToken token, ClientAddress from, Delivery delivery) {
        limits.countRefresh(from);
        return sessions.refresh(token, delivery).orElseThrow(() -> ProblemException.of(ErrorCode.SESSION_OVER));
    }

    private void renewIfOutdated(Person person, Password password, HashedPassword kept) {
        if (passwords.isOutdated(kept)) {
            people.updatePassword(person.id(), passwords.hash(password), clock.instant());
        }
    }
}
