package dev.sallim.identity;

import java.util.UUID;

/** A person as they see themselves. */
public record Profile(
        UUID id, String email, String displayName, Language locale, String zone, boolean administrator, boolean demo) {
    public static Profile of(Person person) {
        return new Profile(
                person.id().value(),
                person.email().value(),
                person.displayName(),
                person.language(),
                person.zone().getId(),
                person.administrator(),
                person.demo());
    }
}
