package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.NewPerson;
import dev.sallim.identity.Password;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** People in the table person. */
@Component
final class KeptPeople implements People {
    private final PersonSql sql;
    private final Passwords passwords;
    private final Gate gate;
    private final Ids ids;
    private final Clock clock;

    KeptPeople(PersonSql sql, Passwords passwords, Gate gate, Ids ids, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.gate = gate;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return sql.find(id);
    }

    @Override
    public HashedPassword hash(String path, Password password, EmailAddress owner) {
        return passwords.hash(path, password, owner);
    }

    @Override
    public void admit(ClientAddress from) {
        gate.checkRegistration(from);
    }

    @Override
    public void admitToDemo(ClientAddress from) {
        gate.checkDemo(from);
    }

    @Override
    public Person register(NewPerson newcomer, HashedPassword password) {
        boolean first = sql.found(clock.instant());
        gate.pass(first);
        return insert(person(newcomer, first, false), password);
    }

    @Override
    public Person registerDemo(NewPerson newcomer) {
        return insert(person(newcomer, false, true), null);
    }

    @Override
    public Person keepDemo(PersonId id, EmailAddress email, ShownName name, HashedPassword password) {
        boolean first = sql.found(clock.instant());
        gate.pass(first);
        try {
            if (!sql.keepDemo(id, new PersonSql.Kept(email, name, first), password, clock.instant())) {
                throw ProblemException.of(ErrorCode.NOT_A_DEMO);
            }
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(ErrorCode.EMAIL_TAKEN);
        }
        return sql.find(id).orElseThrow();
    }

    @Override
    public boolean endDemo(PersonId id) {
        return sql.endDemo(id, clock.instant());
    }

    @Override
    public List<PersonId> demosBefore(Instant moment, int most) {
        return sql.demosBefore(moment, most);
    }

    @Override
    public void deleteDemo(PersonId id) {
        if (!sql.deleteDemo(id)) {
            throw new IllegalStateException("not a demo person: " + id);
        }
    }

    private Person insert(Person person, @Nullable HashedPassword password) {
        if (!sql.insert(person, password, clock.instant())) {
            throw ProblemException.of(ErrorCode.EMAIL_TAKEN);
        }
        return person;
    }

    private Person person(NewPerson newcomer, boolean administrator, boolean demo) {
        return new Person(
                PersonId.of(ids.next()),
                newcomer.email(),
                newcomer.displayName(),
                newcomer.language(),
                newcomer.zone(),
                administrator,
                demo);
    }
}
