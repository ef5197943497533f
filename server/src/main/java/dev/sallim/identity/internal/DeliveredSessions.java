package dev.sallim.identity.internal;

import dev.sallim.identity.Delivery;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.Profile;
import dev.sallim.identity.SessionAnswer;
import dev.sallim.identity.SessionAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts the refresh token where its client asked for it. */
@Component
final class DeliveredSessions implements SessionAnswers {
    private static final String TOKEN_TYPE = "Bearer";

    private final RefreshCookie cookie;

    DeliveredSessions(RefreshCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public ResponseEntity<SessionAnswer> of(HttpStatus status, OpenSession session, HttpServletRequest request) {
        boolean inBody = session.delivery() == Delivery.BODY;
        SessionAnswer answer = new SessionAnswer(
                session.accessToken(),
                session.accessFor().toSeconds(),
                TOKEN_TYPE,
                inBody ? session.refreshToken() : null,
                Profile.of(session.person()));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (!inBody) {
            response.header(
                    HttpHeaders.SET_COOKIE, cookie.carrying(session.refreshToken(), session.refreshFor(), request));
        }
        return response.body(answer);
    }
}
