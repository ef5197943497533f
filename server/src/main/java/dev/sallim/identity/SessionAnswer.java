package dev.sallim.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer to everybody who signed in.
 *
 * @param expiresIn seconds for which the access token holds
 * @param refreshToken only where the client asked for it in the body
 */
public record SessionAnswer(
        String accessToken,
        long expiresIn,
        String tokenType,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefreshToken refreshToken,
        Profile user) {
    @Override
    public String toString() {
        return "SessionAnswer[" + user.id() + "]";
    }
}
