package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tomcat brings a request that some part of the server ended with a bare status. */
@Hidden
@RestController
@Allow(Access.ANYONE)
class ErrorRoute implements ErrorController {
    private final ProblemWriter problems;

    ErrorRoute(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, refusal(request));
    }

    private static ProblemException refusal(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ProblemException.of(ErrorCode.NOT_FOUND);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemException known = status instanceof Integer code ? Refusals.ofStatus(code) : null;
        return known != null ? known : ProblemException.of(ErrorCode.INTERNAL, RequestFilter.idOf(request));
    }
}
