package dev.sallim.platform;

import java.util.UUID;

/** The person behind a request and the session that the access token belongs to. A controller argument of signed-in routes. */
public record Caller(PersonId person, UUID session) {}
