package dev.sallim.testing;

import dev.sallim.testing.Api.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who registered over HTTP and keeps their refresh token themselves.
 *
 * @param api with their access token
 */
public record Newcomer(Api api, String email, String password, String accessToken, String refreshToken, String bookId) {
    public static final String PASSWORD = "correct battery 7";

    /** Under an address that nobody had before. */
    public static Newcomer registeredBy(Api api) {
        return registeredBy(api, Map.of());
    }

    public static Newcomer registeredBy(Api api, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", "ann." + UUID.randomUUID() + "@example.org");
        body.put("password", PASSWORD);
        body.put("delivery", "BODY");
        body.putAll(more);
        Answer answer = api.post("/api/v1/auth/register", body);
        if (answer.status() != 201) {
            throw new IllegalStateException("not registered: " + answer);
        }
        String access = answer.body().path("accessToken").asString();
        Api own = api.as(access);
        return new Newcomer(
                own,
                String.valueOf(body.get("email")),
                String.valueOf(body.get("password")),
                access,
                answer.body().path("refreshToken").asString(),
                own.get("/api/v1/books").body().path("items").path(0).path("id").asString());
    }

    /** The same person with new tokens for the old ones. */
    public Newcomer refreshedBy(Api anybody) {
        Answer answer = anybody.post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken, "delivery", "BODY"));
        if (answer.status() != 200) {
            throw new IllegalStateException("not refreshed: " + answer);
        }
        String access = answer.body().path("accessToken").asString();
        return new Newcomer(
                anybody.as(access),
                email,
                password,
                access,
                answer.body().path("refreshToken").asString(),
                bookId);
    }

    /** The same person signed in anew, by their password. */
    public Newcomer signedInBy(Api anybody) {
        Answer answer =
                anybody.post("/api/v1/auth/login", Map.of("email", email, "password", password, "delivery", "BODY"));
        if (answer.status() != 200) {
            throw new IllegalStateException("not signed in: " + answer);
        }
        String access = answer.body().path("accessToken").asString();
        return new Newcomer(
                anybody.as(access),
                email,
                password,
                access,
                answer.body().path("refreshToken").asString(),
                bookId);
    }

    /** The path of something in their first book. */
    public String book(String rest) {
        return "/api/v1/books/" + bookId + rest;
    }
}
