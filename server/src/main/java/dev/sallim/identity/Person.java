package dev.sallim.identity;

import dev.sallim.platform.PersonId;
import java.time.ZoneId;

/**
 * Somebody who may sign in.
 *
 * @param zone only for showing instants; a book's "today" is the book's
 * @param administrator the first person of this installation
 * @param demo made by the demo, gone after a day
 */
public record Person(
        PersonId id,
        EmailAddress email,
        String displayName,
        Language language,
        ZoneId zone,
        boolean administrator,
        boolean demo) {}
