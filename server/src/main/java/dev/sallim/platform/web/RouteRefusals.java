package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Which refusals a route may answer: those of its shape, and those that it declares with {@link Refuses}. */
final class RouteRefusals {
    private final HandlerMethod handler;
    private final @Nullable Access access;

    RouteRefusals(HandlerMethod handler) {
        this.handler = handler;
        this.access = Route.of(handler).access();
    }

    /** Those that the method or its class names. */
    Set<ErrorCode> declared() {
        Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
        for (Refuses one : new Refuses[] {
            AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Refuses.class),
            AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Refuses.class)
        }) {
            if (one != null) {
                codes.addAll(List.of(one.value()));
            }
        }
        return codes;
    }

    Set<ErrorCode> all() {
        Set<ErrorCode> codes = EnumSet.of(
                ErrorCode.INVALID,
                ErrorCode.MALFORMED_REQUEST,
                ErrorCode.UNKNOWN_PARAMETER,
                ErrorCode.NOT_ACCEPTABLE,
                ErrorCode.HEADERS_TOO_LARGE,
                ErrorCode.INTERNAL,
                ErrorCode.UNAVAILABLE,
                ErrorCode.TIMEOUT);
        codes.addAll(declared());
        addForCaller(codes);
        addForRequest(codes);
        return codes;
    }

    private void addForCaller(Set<ErrorCode> codes) {
        if (access != Access.ANYONE) {
            codes.add(ErrorCode.UNAUTHENTICATED);
        }
        if (access == Access.EDITOR || access == Access.OWNER) {
            codes.add(ErrorCode.FORBIDDEN);
        }
        boolean ofBook = access != null && access.role() != null;
        if (ofBook || has(PathVariable.class)) {
            codes.add(ErrorCode.NOT_FOUND);
        }
        if (ofBook && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class)) {
            codes.add(ErrorCode.CONFLICT);
        }
    }

    private void addForRequest(Set<ErrorCode> codes) {
        // A type that the method does not take, or a form, is refused where there is no body to be read too.
        codes.add(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        if (has(RequestBody.class)) {
            codes.add(ErrorCode.MALFORMED_JSON);
            codes.add(ErrorCode.TOO_LARGE);
        }
        if (has(RequestPart.class) || RouteDescription.takes(handler, MultipartHttpServletRequest.class)) {
            codes.add(ErrorCode.MALFORMED_JSON);
            codes.add(ErrorCode.TOO_LARGE);
        }
        if (RouteDescription.takes(handler, PageRequest.class)) {
            codes.add(ErrorCode.CURSOR_INVALID);
        }
        if (RouteDescription.takes(handler, IdempotencyKey.class)) {
            // The key goes with the whole body, which is read for it.
            codes.add(ErrorCode.IDEMPOTENCY_KEY_INVALID);
            codes.add(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            codes.add(ErrorCode.TOO_LARGE);
        }
        if (RouteDescription.takesVersion(handler)) {
            codes.add(ErrorCode.VERSION_STALE);
        }
        if (RouteDescription.takes(handler, dev.sallim.platform.IfMatch.class)) {
            codes.add(ErrorCode.VERSION_REQUIRED);
        }
    }

    private boolean has(Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(annotation));
    }
}
