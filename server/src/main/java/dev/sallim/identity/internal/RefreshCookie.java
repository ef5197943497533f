package dev.sallim.identity.internal;

import dev.sallim.identity.RefreshToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that carries a browser's refresh token: out of reach of scripts, never sent from another site. Over https it is bound to
 * this host and to https by its name; over plain http, in a home network, it can only be kept to the paths that need it.
 */
@Component
final class RefreshCookie {
    static final String SECURE_NAME = "__Host-sallim";
    static final String PLAIN_NAME = "sallim_refresh";
    private static final String PLAIN_PATH = "/api/v1/auth";

    private final IdentitySettings settings;

    RefreshCookie(IdentitySettings settings) {
        this.settings = settings;
    }

    String carrying(RefreshToken token, Duration holds, HttpServletRequest request) {
        return cookie(token.reveal(), holds, request);
    }

    /** Makes the browser drop it. */
    String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    Optional<RefreshToken> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .filter(cookie -> !cookie.getValue().isEmpty())
                .findFirst()
                .map(cookie -> RefreshToken.of(cookie.getValue()));
    }

    private String cookie(String value, Duration holds, HttpServletRequest request) {
        boolean secure = isHttps(request);
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path(secure ? "/" : PLAIN_PATH)
                .maxAge(holds)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return isHttps(request) ? SECURE_NAME : PLAIN_NAME;
    }

    /** Also behind a proxy that ends TLS and does not say so, where the browser asked for the public address. */
    private boolean isHttps(HttpServletRequest request) {
        URI known = settings.publicUrl();
        return request.isSecure()
                || (known != null
                        && "https".equalsIgnoreCase(known.getScheme())
                        && known.getAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)));
    }
}
