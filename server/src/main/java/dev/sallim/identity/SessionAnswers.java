package dev.sallim.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Hands a session to its client: the refresh token as a cookie or in the body. */
public interface SessionAnswers {
    ResponseEntity<SessionAnswer> of(HttpStatus status, OpenSession session, HttpServletRequest request);
}
