package dev.sallim.platform.web;

import dev.sallim.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one way out for whatever goes wrong while a request is handled: a problem detail, or nothing where nobody listens. */
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private static final Set<String> NOBODY_LISTENS =
            Set.of("ClientAbortException", "AsyncRequestNotUsableException", "CloseNowException");

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    /**
     * Where part of an answer is out already, the failure goes on to {@link RequestFilter}, which cuts the connection. A body that Tomcat
     * cannot take apart also counts as answered there, but nothing is out: that one is answered here.
     */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ofTheRequest = failure instanceof HttpMessageNotReadableException;
        if (response.isCommitted() && !ofTheRequest && !clientIsGone(failure)) {
            return null;
        }
        answer(request, response, failure);
        return new ModelAndView();
    }

    /** Writes the answer for any failure, from wherever it came. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        if (clientIsGone(failure)) {
            LOG.debug("the client went away");
            return;
        }
        Optional<ProblemException> known = Refusals.of(failure);
        ProblemException refusal = known.orElseGet(() -> Unexpected.logged(failure, RequestFilter.idOf(request)));
        if (!response.isCommitted()) {
            addHeaders(response, failure);
        }
        try {
            writer.write(request, response, refusal);
        } catch (IOException e) {
            LOG.debug("the client went away while the refusal was written");
        }
    }

    private static void addHeaders(HttpServletResponse response, Throwable failure) {
        if (failure instanceof ErrorResponse answer) {
            HttpHeaders headers = answer.getHeaders();
            headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            Set<HttpMethod> allowed = wrong.getSupportedHttpMethods();
            if (allowed != null) {
                response.setHeader(
                        HttpHeaders.ALLOW,
                        allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            }
        }
    }

    private static boolean clientIsGone(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 6; depth++, at = at.getCause()) {
            if (NOBODY_LISTENS.contains(at.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
