package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.PageRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a controller's method declares about its route.
 *
 * @param access who may call it; null where it says nothing, which denies it to everyone
 * @param parameters the query parameters it takes, and whether each may come more than once
 */
record Route(@Nullable Access access, Map<String, Boolean> parameters) {
    static Route of(HandlerMethod handler) {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            addNames(parameter, parameters);
        }
        return new Route(access(handler), Map.copyOf(parameters));
    }

    private static @Nullable Access access(HandlerMethod handler) {
        Allow onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allow.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        Allow onClass = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allow.class);
        return onClass == null ? null : onClass.value();
    }

    private static void addNames(MethodParameter parameter, Map<String, Boolean> names) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            names.put(name(named, parameter), takesMany(parameter.getParameterType()));
        } else if (parameter.getParameterType() == PageRequest.class) {
            names.put("limit", false);
            names.put("after", false);
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                && parameter.getParameterType().isRecord()) {
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .forEach(c -> names.put(c.getName(), takesMany(c.getType())));
        }
    }

    private static String name(RequestParam named, MethodParameter parameter) {
        return named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
    }

    private static boolean takesMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
