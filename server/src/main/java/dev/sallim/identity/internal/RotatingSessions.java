package dev.sallim.identity.internal;

import dev.sallim.identity.Delivery;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.Person;
import dev.sallim.identity.RefreshToken;
import dev.sallim.identity.Sessions;
import dev.sallim.identity.internal.TokenFamilies.Good;
import dev.sallim.identity.internal.TokenFamilies.Stolen;
import dev.sallim.identity.internal.TokenFamilies.Useless;
import dev.sallim.platform.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions by short access tokens and refresh tokens that change with each use. */
@Component
final class RotatingSessions implements Sessions {
    private final PersonSql people;
    private final SignedAccessTokens accessTokens;
    private final TokenFamilies families;
    private final Revocations revocations;
    private final TransactionTemplate transaction;

    RotatingSessions(
            PersonSql people,
            SignedAccessTokens accessTokens,
            TokenFamilies families,
            Revocations revocations,
            TransactionTemplate transaction) {
        this.people = people;
        this.accessTokens = accessTokens;
        this.families = families;
        this.revocations = revocations;
        this.transaction = transaction;
    }

    @Override
    public OpenSession open(Person person, Delivery delivery) {
        return inTransaction(() -> answer(person, families.begin(person.id()), delivery));
    }

    /** A new pair of tokens for a refresh token; empty where it is not good any more. */
    Optional<OpenSession> refresh(RefreshToken presented, Delivery delivery) {
        return inTransaction(() -> switch (families.use(presented)) {
            case Good good -> people.find(good.session().person()).map(person -> answer(person, good, delivery));
            case Useless useless -> Optional.empty();
            case Stolen stolen -> {
                revocations.revoke(stolen.session(), Ending.REUSE);
                yield Optional.empty();
            }
        });
    }

    /** Ends the session of a refresh token, used or not; an unknown token is nobody's session. */
    void logOut(RefreshToken presented) {
        transaction.executeWithoutResult(status ->
                families.sessionOf(presented).ifPresent(session -> revocations.revoke(session.id(), Ending.LOGOUT)));
    }

    @Override
    public void endAll(PersonId person, Ending reason) {
        transaction.executeWithoutResult(status -> revocations.revokeAll(person, null, reason));
    }

    private OpenSession answer(Person person, Good good, Delivery delivery) {
        String access = accessTokens.issue(person.id(), good.session().id());
        return new OpenSession(person, access, SignedAccessTokens.LIFETIME, good.token(), good.holds(), delivery);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
