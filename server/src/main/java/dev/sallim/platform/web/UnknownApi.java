package dev.sallim.platform.web;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/** Below /api, what no controller takes: 401 without a caller, else 404. */
final class UnknownApi implements HttpRequestHandler {
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        throw ProblemException.of(
                BearerFilter.callerOf(request) == null ? ErrorCode.UNAUTHENTICATED : ErrorCode.NOT_FOUND);
    }
}
