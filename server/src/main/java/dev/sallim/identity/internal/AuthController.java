package dev.sallim.identity.internal;

import dev.sallim.identity.Delivery;
import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.Password;
import dev.sallim.identity.RefreshToken;
import dev.sallim.identity.SessionAnswer;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in, staying in, logging out. */
@RestController
@RequestMapping("/api/v1/auth")
@Allow(Access.ANYONE)
class AuthController {
    private final SignIn signIn;
    private final RotatingSessions sessions;
    private final DeliveredSessions answers;
    private final RefreshCookie cookie;
    private final OwnPages ownPages;

    AuthController(
            SignIn signIn,
            RotatingSessions sessions,
            DeliveredSessions answers,
            RefreshCookie cookie,
            OwnPages ownPages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.answers = answers;
        this.cookie = cookie;
        this.ownPages = ownPages;
    }

    @PostMapping("/login")
    @Operation(summary = "Log in with e-mail and password")
    @Refuses({ErrorCode.WRONG_CREDENTIALS, ErrorCode.TOO_MANY_REQUESTS, ErrorCode.FOREIGN_ORIGIN})
    ResponseEntity<SessionAnswer> logIn(
            @RequestBody LoginRequest body, ClientAddress from, HttpServletRequest request) {
        OpenSession session = signIn.logIn(body.email(), body.password(), from, orCookie(body.delivery()));
        return answers.of(HttpStatus.OK, session, request);
    }

    /** By the cookie, or by the body for clients that keep the token themselves. */
    @PostMapping("/refresh")
    @Operation(summary = "A new access token for the refresh token of the cookie or the body")
    @Refuses({ErrorCode.SESSION_OVER, ErrorCode.FOREIGN_ORIGIN, ErrorCode.TOO_MANY_REQUESTS})
    ResponseEntity<SessionAnswer> refreshSession(
            @RequestBody(required = false) @Nullable RefreshRequest body,
            ClientAddress from,
            HttpServletRequest request) {
        Presented presented = presented(body, request);
        OpenSession session = signIn.refresh(presented.token(), from, presented.delivery());
        return answers.of(HttpStatus.OK, session, request);
    }

    /** Needs no access token: whoever holds the refresh token may end what it stands for. Nothing to end is no mistake. */
    @PostMapping("/logout")
    @Operation(summary = "End the session that the refresh token stands for")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.FOREIGN_ORIGIN)
    ResponseEntity<Void> logOut(
            @RequestBody(required = false) @Nullable LogoutRequest body, HttpServletRequest request) {
        RefreshToken sent = body == null ? null : body.refreshToken();
        if (sent != null) {
            sessions.logOut(sent);
            return ResponseEntity.noContent().build();
        }
        ownPages.check(request);
        cookie.of(request).ifPresent(sessions::logOut);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.gone(request))
                .build();
    }

    private Presented presented(@Nullable RefreshRequest body, HttpServletRequest request) {
        Delivery wanted = body == null ? null : body.delivery();
        RefreshToken sent = body == null ? null : body.refreshToken();
        if (sent != null) {
            return new Presented(sent, wanted == null ? Delivery.BODY : wanted);
        }
        ownPages.check(request);
        if (wanted == Delivery.BODY) {
            // What came in a cookie stays out of reach of scripts.
            throw ProblemException.invalid("delivery", FieldCode.NOT_ONE_OF, Delivery.COOKIE);
        }
        RefreshToken kept = cookie.of(request).orElseThrow(() -> ProblemException.of(ErrorCode.SESSION_OVER));
        return new Presented(kept, Delivery.COOKIE);
    }

    private static Delivery orCookie(@Nullable Delivery wanted) {
        return wanted == null ? Delivery.COOKIE : wanted;
    }

    record LoginRequest(
            EmailAddress email, Password password, @Nullable Delivery delivery) {}

    record RefreshRequest(
            @Nullable RefreshToken refreshToken, @Nullable Delivery delivery) {}

    record LogoutRequest(@Nullable RefreshToken refreshToken) {}

    private record Presented(RefreshToken token, Delivery delivery) {}
}
