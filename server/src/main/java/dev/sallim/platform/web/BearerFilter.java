package dev.sallim.platform.web;

import dev.sallim.platform.AccessTokens;
import dev.sallim.platform.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Finds out who is asking, from the bearer token, and nothing more: what the caller may do is decided where the route is
 * known. A token that does not hold leaves the request without a caller; whether that matters is the route's business.
 */
final class BearerFilter implements Filter {
    static final String CALLER = BearerFilter.class.getName() + ".caller";
    static final String REFUSED = BearerFilter.class.getName() + ".refused";

    private static final String SCHEME = "Bearer ";
    private static final int MAX_TOKEN = 4096;

    private final Supplier<@Nullable AccessTokens> tokens;

    BearerFilter(Supplier<@Nullable AccessTokens> tokens) {
        this.tokens = tokens;
    }

    static @Nullable Caller callerOf(ServletRequest request) {
        return (Caller) request.getAttribute(CALLER);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = callerOf(request);
        if (caller == null && request instanceof HttpServletRequest http) {
            caller = identify(http);
        }
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(CALLER, caller);
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(caller)));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private @Nullable Caller identify(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        AccessTokens checker = tokens.get();
        Optional<Caller> caller = checker != null && isBearer(header)
                ? checker.verify(header.substring(SCHEME.length()).trim())
                : Optional.empty();
        if (caller.isEmpty()) {
            request.setAttribute(REFUSED, true);
        }
        return caller.orElse(null);
    }

    private static boolean isBearer(String header) {
        return header.length() <= MAX_TOKEN && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The caller as Spring Security knows it. */
    private static final class SignedIn extends AbstractAuthenticationToken {
        private final transient Caller caller;

        SignedIn(Caller caller) {
            super(List.of());
            this.caller = caller;
            super.setAuthenticated(true);
        }

        @Override
        public Caller getPrincipal() {
            return caller;
        }

        @Override
        public String getCredentials() {
            return "";
        }
    }
}
