package dev.sallim.identity;

import java.time.ZoneId;

/** What is known of a person who comes in. */
public record NewPerson(EmailAddress email, String displayName, Language language, ZoneId zone) {}
