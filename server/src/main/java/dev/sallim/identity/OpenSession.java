package dev.sallim.identity;

import java.time.Duration;

/**
 * What a client needs to go on as a person.
 *
 * @param accessFor how long the access token holds
 * @param refreshFor how long the refresh token holds
 */
public record OpenSession(
        Person person,
        String accessToken,
        Duration accessFor,
        RefreshToken refreshToken,
        Duration refreshFor,
        Delivery delivery) {
    @Override
    public String toString() {
        return "OpenSession[" + person.id() + "]";
    }
}
