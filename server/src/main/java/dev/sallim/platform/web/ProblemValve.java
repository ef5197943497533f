package dev.sallim.platform.web;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers what Tomcat itself refuses, before any filter has seen it, as a problem detail. Made by Tomcat, by its name. */
public final class ProblemValve extends ErrorReportValve {
    private final ProblemWriter problems = new ProblemWriter();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemException known = Refusals.ofStatus(status);
        ProblemException refusal =
                known != null ? known : ProblemException.of(ErrorCode.INTERNAL, RequestFilter.idOf(request));
        Locale locale = ProblemWords.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = problems.body(refusal, locale);
        try {
            response.setStatus(refusal.code().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(PageHeaders.POLICY, PageHeaders.DATA_POLICY);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the client went away");
        }
    }
}
