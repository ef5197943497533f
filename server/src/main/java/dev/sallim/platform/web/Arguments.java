package dev.sallim.platform.web;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.Cursor;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.JsonType;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The controller arguments that the platform brings: caller, book, page, version, idempotency key, client address. */
final class Arguments implements HandlerMethodArgumentResolver {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    static final Set<Class<?>> TYPES = Set.of(
            Caller.class,
            BookAccess.class,
            PageRequest.class,
            IfMatch.class,
            IdempotencyKey.class,
            ClientAddress.class);

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,2000}");
    private static final Pattern LIMIT = Pattern.compile("\\d{1,9}");

    private final Ids ids;

    Arguments(Ids ids) {
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType()) || isOptionalVersion(parameter);
    }

    private static boolean isOptionalVersion(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && parameter.nested().getNestedParameterType() == IfMatch.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return caller(request);
        }
        if (type == BookAccess.class) {
            return bookAccess(request);
        }
        if (type == PageRequest.class) {
            return page(request);
        }
        if (type == IdempotencyKey.class) {
            return idempotencyKey(request);
        }
        if (type == ClientAddress.class) {
            return Addresses.of(request);
        }
        Optional<IfMatch> version = version(request);
        return type == Optional.class
                ? version
                : version.orElseThrow(() -> ProblemException.of(ErrorCode.VERSION_REQUIRED));
    }

    private static Caller caller(HttpServletRequest request) {
        Caller caller = BearerFilter.callerOf(request);
        if (caller == null) {
            throw ProblemException.of(ErrorCode.UNAUTHENTICATED);
        }
        return caller;
    }

    private static BookAccess bookAccess(HttpServletRequest request) {
        if (request.getAttribute(AccessInterceptor.BOOK_ACCESS) instanceof BookAccess access) {
            return access;
        }
        throw new IllegalStateException("a route that takes BookAccess must be allowed to a role in the book");
    }

    private static PageRequest page(HttpServletRequest request) {
        String after = request.getParameter("after");
        if (after != null && !CURSOR.matcher(after).matches()) {
            throw ProblemException.of(ErrorCode.CURSOR_INVALID);
        }
        return new PageRequest(limit(request.getParameter("limit")), after == null ? null : new Cursor(after));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(text).matches()) {
            throw ProblemException.invalid("limit", FieldCode.WRONG_TYPE, JsonType.WHOLE_NUMBER);
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw ProblemException.invalid("limit", FieldCode.OUT_OF_RANGE, 1, PageRequest.MAX_LIMIT);
        }
        return limit;
    }

    /** {@code "7"}, and {@code W/"7"} too: a proxy that compresses makes tags weak, and the version is the same. */
    private static Optional<IfMatch> version(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(header);
        if (!version.matches()) {
            throw ProblemException.invalid(HttpHeaders.IF_MATCH, FieldCode.MALFORMED);
        }
        return Optional.of(new IfMatch(Long.parseLong(version.group(1))));
    }

    private IdempotencyKey idempotencyKey(HttpServletRequest request) throws IOException {
        String given = request.getHeader(IDEMPOTENCY_KEY);
        if (given != null && !KEY.matcher(given).matches()) {
            throw ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_INVALID).field(IDEMPOTENCY_KEY, FieldCode.MALFORMED);
        }
        return new IdempotencyKey(given == null ? ids.next().toString() : given, hash(request), given != null);
    }

    private static byte[] hash(HttpServletRequest request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String query = request.getQueryString();
            String head =
                    request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query) + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return digest.digest(JsonBody.of(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
