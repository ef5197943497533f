package dev.sallim.platform.web;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The outermost filter: names the request, sets the headers that every answer has, keeps the body, catches what nobody else
 * caught, and writes one log line. The line has the route's template, never the path with its values, the query, a body,
 * a token or an address. Ordinary reads are logged at DEBUG: at thousands a second the log would be the work.
 */
final class RequestFilter extends HttpFilter {
    static final String ANSWER_HEADER = "Sallim-Request";
    private static final String ID = RequestFilter.class.getName() + ".id";
    private static final Logger LOG = LoggerFactory.getLogger("sallim.requests");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final long SLOW_MILLIS = 1000;

    private final transient ProblemResolver problems;

    RequestFilter(ProblemResolver problems) {
        this.problems = problems;
    }

    static String idOf(ServletRequest request) {
        return String.valueOf(request.getAttribute(ID));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(request, response);
            return;
        }
        long start = System.nanoTime();
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ID, id);
        setHeaders(request, response, id);
        HttpServletRequest kept = JsonBody.wrap(request);
        MDC.put("request", id);
        try {
            pass(kept, response, chain);
        } catch (IOException | ServletException | RuntimeException e) {
            boolean begun = response.isCommitted();
            problems.answer(request, response, e);
            if (begun) {
                // Tomcat closes the connection without an end of the body: no client takes the part for the whole.
                throw e;
            }
        } finally {
            finish(kept, response, start);
            MDC.remove("request");
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (Paths.isActuator(path) && !Paths.isHealth(path)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        chain.doFilter(request, response);
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response, String id) {
        response.setHeader(ANSWER_HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Paths.isApi(request.getRequestURI())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(PageHeaders.POLICY, PageHeaders.DATA_POLICY);
        } else {
            PageHeaders.set(response);
        }
    }

    private static void finish(HttpServletRequest request, HttpServletResponse response, long start) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new LogWhenDone(request, response, start));
        } else {
            log(request, response, start);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long start) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        int status = response.getStatus();
        String method = request.getMethod();
        boolean read = method.equals("GET") || method.equals("HEAD");
        Level level =
                status >= 500 ? Level.WARN : !read || status >= 400 || millis >= SLOW_MILLIS ? Level.INFO : Level.DEBUG;
        if (!LOG.isEnabledForLevel(level)) {
            return;
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = pattern == null ? "-" : pattern.toString();
        var line = LOG.atLevel(level)
                .addKeyValue("method", known(method))
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis);
        if (request.getAttribute(AccessInterceptor.BOOK_ACCESS) instanceof BookAccess access) {
            line = line.addKeyValue("book", access.book());
        }
        line.log("{} {} {} in {} ms", known(method), route, status, millis);
    }

    /** Clients may invent methods; the log has those that exist. */
    private static String known(String method) {
        return METHODS.contains(method) ? method : "OTHER";
    }

    /** A stream of events is over when its last event is out. */
    private record LogWhenDone(HttpServletRequest request, HttpServletResponse response, long start)
            implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            try (MDC.MDCCloseable named = MDC.putCloseable("request", idOf(request))) {
                log(request, response, start);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
