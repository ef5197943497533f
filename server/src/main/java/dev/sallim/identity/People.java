package dev.sallim.identity;

import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people of this installation. */
public interface People {
    /** An active person. */
    Optional<Person> find(PersonId id);

    /**
     * Checks a password against the rules and hashes it. Slow on purpose and done by a few at a time: call it before a transaction, not
     * within one.
     *
     * @param path of the field that the password came in
     * @throws ProblemException 400 where it breaks a rule, 503 where too many wait
     */
    HashedPassword hash(String path, Password password, EmailAddress owner);

    /**
     * Lets a request to register go on, before it costs anything; {@link #register} asks again, where it is certain.
     *
     * @throws ProblemException 403 where registration is closed, 429 where too many came from there
     */
    void admit(ClientAddress from);

    /**
     * Lets a request for the demo go on.
     *
     * @throws ProblemException 403 where the operator closed it, 429 where too many came from there
     */
    void admitToDemo(ClientAddress from);

    /**
     * Takes a person in, within the caller's transaction. The first who is no demo becomes the administrator.
     *
     * @throws ProblemException 403 where registration is closed, 409 where the address is taken
     */
    Person register(NewPerson newcomer, HashedPassword password);

    /** Takes in a person without a password, who exists for the demo, within the caller's transaction. */
    Person registerDemo(NewPerson newcomer);

    /**
     * Makes a demo person a real one, within the caller's transaction. The first becomes the administrator.
     *
     * @throws ProblemException 403 where registration is closed, 409 where the address is taken or this is no demo person
     */
    Person keepDemo(PersonId id, EmailAddress email, ShownName name, HashedPassword password);

    /** Demo people who came before that moment, the oldest first. */
    List<PersonId> demosBefore(Instant moment, int most);

    /**
     * Ends a demo person's time: from now on they can neither come in nor keep the demo.
     *
     * @return false where they have kept it in the meantime
     */
    boolean endDemo(PersonId id);

    /** Forgets a demo person and their sessions for good. Their books go first. */
    void deleteDemo(PersonId id);
}
