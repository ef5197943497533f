package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lists what is wrong with the declarations of the routes; a test holds the list empty, and so does the start. */
final class Routes {
    private static final String DOCUMENT_PACKAGE = "org.springdoc.";
    private static final String BOOK_PATH = "/api/v1/books/{" + AccessInterceptor.BOOK_VARIABLE + "}";

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The generated API document is the only handler of a library that is open to anyone. */
    static boolean isDocument(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(DOCUMENT_PACKAGE);
    }

    /** Routes that say nothing about who may call them, or whose word does not fit their path. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!isDocument(handler)) {
                check(info, handler, findings);
            }
        });
        return findings;
    }

    private static void check(RequestMappingInfo info, HandlerMethod handler, List<String> findings) {
        Access access = Route.of(handler).access();
        String name = handler.getShortLogMessage() + " " + info.getPatternValues();
        if (access == null) {
            findings.add(name + " does not say who may call it: add @Allow");
            return;
        }
        boolean ofBook = info.getPatternValues().stream()
                .anyMatch(path -> path.equals(BOOK_PATH) || path.startsWith(BOOK_PATH + "/"));
        if (ofBook != (access.role() != null)) {
            findings.add(name + " is allowed to " + access + ", which does not fit its path");
        }
    }
}
