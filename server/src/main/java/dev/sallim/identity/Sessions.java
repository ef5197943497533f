package dev.sallim.identity;

import dev.sallim.platform.PersonId;

/** Signs people in and out. */
public interface Sessions {
    /** A new session of a person, within the caller's transaction where there is one. The person has proved who they are. */
    OpenSession open(Person person, Delivery delivery);

    /** Ends every session of a person at once. */
    void endAll(PersonId person, Ending reason);

    /** Why a session ended before its time. */
    enum Ending {
        LOGOUT,
        /** A refresh token came back long after it was used: somebody else has it. */
        REUSE,
        PASSWORD,
        DEACTIVATION,
        OPERATOR
    }
}
