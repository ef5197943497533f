package dev.sallim.platform;

import java.util.Optional;

/** Checks access tokens. Called once per request, so it must not ask the database where it can avoid it. */
public interface AccessTokens {
    /** The caller that a bearer token stands for; empty where it is forged, expired or revoked. */
    Optional<Caller> verify(String token);
}
