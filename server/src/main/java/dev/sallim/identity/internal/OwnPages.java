package dev.sallim.identity.internal;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refuses what another site's page makes a browser send with our cookie. SameSite=Strict keeps the cookie at home already; this holds
 * where a browser does not, and against other ports and sub-domains, which are the same site. Every browser names the origin of a POST;
 * who names neither origin nor site is no browser, and has to be handed the cookie by its owner.
 */
@Component
final class OwnPages {
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final IdentitySettings settings;

    OwnPages(IdentitySettings settings) {
        this.settings = settings;
    }

    void check(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean foreignSite = site != null && !site.equals("same-origin");
        boolean foreignOrigin = origin != null && !isOurs(origin, request);
        if (foreignSite || foreignOrigin) {
            throw ProblemException.of(ErrorCode.FOREIGN_ORIGIN);
        }
    }

    /** By host and port: a proxy that ends TLS leaves the host as it was asked for, but not the scheme. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            return false;
        }
        String authority = origin.substring(scheme + 3).toLowerCase(Locale.ROOT);
        return authority.equals(lower(request.getHeader(HttpHeaders.HOST))) || authority.equals(publicAuthority());
    }

    private @Nullable String publicAuthority() {
        URI known = settings.publicUrl();
        return known == null ? null : lower(known.getAuthority());
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
