package dev.sallim.identity.internal;

import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.Password;
import dev.sallim.identity.Person;
import dev.sallim.identity.Sessions.Ending;
import dev.sallim.identity.ShownName;
import dev.sallim.identity.internal.MeController.ProfileChange;
import dev.sallim.identity.internal.PersonSql.Credentials;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their own account. */
@Component
final class OwnAccount {
    private final PersonSql sql;
    private final SecretChange secrets;
    private final Revocations revocations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            PersonSql sql,
            SecretChange secrets,
            Revocations revocations,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.revocations = revocations;
        this.transaction = transaction;
        this.clock = clock;
    }

    Person of(Caller caller) {
        return sql.find(caller.person()).orElseThrow(OwnAccount::gone);
    }

    Person edit(Caller caller, ProfileChange change) {
        Person current = of(caller);
        PersonSql.Profile next = new PersonSql.Profile(
                change.displayName()
                        .orRequired("displayName", new ShownName(current.displayName()))
                        .value(),
                change.locale().orRequired("locale", current.language()),
                change.zone().orRequired("zone", current.zone()));
        if (!sql.updateProfile(caller.person(), next, clock.instant())) {
            throw gone();
        }
        return of(caller);
    }

    void deactivate(Caller caller) {
        transaction.executeWithoutResult(status -> {
            if (!sql.deactivate(caller.person(), clock.instant())) {
                throw gone();
            }
            revocations.revokeAll(caller.person(), null, Ending.DEACTIVATION);
        });
    }

    void changePassword(Caller caller, Password current, Password next) {
        Credentials kept = sql.credentials(caller.person()).orElseThrow(OwnAccount::gone);
        HashedPassword hashed = secrets.change(kept, current, next);
        transaction.executeWithoutResult(status -> {
            if (!sql.updatePassword(caller.person(), hashed, clock.instant())) {
                throw gone();
            }
            revocations.revokeAll(caller.person(), caller.session(), Ending.PASSWORD);
        });
    }

    /** The token holds for a moment longer than the person. */
    private static ProblemException gone() {
        return ProblemException.of(ErrorCode.UNAUTHENTICATED);
    }

    /** Proves the old password and makes the new one. */
    @Component
    static final class SecretChange {
        private final Passwords passwords;
        private final SignInLimits limits;

        SecretChange(Passwords passwords, SignInLimits limits) {
            this.passwords = passwords;
            this.limits = limits;
        }

        HashedPassword change(Credentials kept, Password current, Password next) {
            limits.countPasswordChange(kept.person().id());
            if (!passwords.matches(current, kept.password())) {
                throw ProblemException.invalid("current", FieldCode.WRONG_PASSWORD);
            }
            limits.forgivePasswordChanges(kept.person().id());
            return passwords.hash("next", next, kept.person().email());
        }
    }
}
