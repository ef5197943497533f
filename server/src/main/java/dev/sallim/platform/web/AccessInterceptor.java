package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place that lets a request through to a controller. In this order: a caller where one is needed (401), a
 * membership in the book of the path (404), a sufficient role (403), known query parameters (400). The body has not been
 * read yet. A handler that does not say who may call it is denied.
 */
final class AccessInterceptor implements HandlerInterceptor {
    static final String BOOK_ACCESS = AccessInterceptor.class.getName() + ".book";
    static final String BOOK_VARIABLE = "bookId";
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Supplier<@Nullable Memberships> memberships;
    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    AccessInterceptor(Supplier<@Nullable Memberships> memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (Routes.isDocument(method)) {
            return true;
        }
        Route route = routes.computeIfAbsent(method.getMethod(), m -> Route.of(method));
        admit(request, route.access());
        refuseForms(request);
        String query = request.getQueryString();
        if (query != null) {
            QueryCheck.check(query, route.parameters());
        }
        return true;
    }

    /** Nothing here takes a form, and Spring would read one as if it were parameters. */
    private static void refuseForms(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            throw ProblemException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE);
        }
    }

    private void admit(HttpServletRequest request, @Nullable Access access) {
        if (access == Access.ANYONE) {
            return;
        }
        Caller caller = BearerFilter.callerOf(request);
        if (caller == null) {
            throw ProblemException.of(ErrorCode.UNAUTHENTICATED);
        }
        if (access == null) {
            throw ProblemException.of(ErrorCode.FORBIDDEN);
        }
        Role needed = access.role();
        if (needed != null) {
            admitToBook(request, caller, needed);
        }
    }

    private void admitToBook(HttpServletRequest request, Caller caller, Role needed) {
        Memberships asked = memberships.get();
        Optional<BookAccess> found =
                asked == null ? Optional.empty() : asked.find(bookOfPath(request), caller.person());
        BookAccess access = found.orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        request.setAttribute(BOOK_ACCESS, access.require(needed));
    }

    private static BookId bookOfPath(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get(BOOK_VARIABLE) instanceof String text) {
            try {
                return new BookId(StrictText.uuid(text));
            } catch (FieldRefusal e) {
                throw ProblemException.of(ErrorCode.NOT_FOUND);
            }
        }
        throw new IllegalStateException("a route that asks for a role in a book has no {bookId} in its path");
    }
}
