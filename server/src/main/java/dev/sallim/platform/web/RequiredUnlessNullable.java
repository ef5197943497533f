package dev.sallim.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.sallim.platform.Change;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A component of a record of ours that is not {@code @Nullable} has to be in the body: what the compiler was promised, the
 * reader of JSON keeps. {@link Change} and {@link Optional} say for themselves that nothing came.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated) && !annotated.getRawType().isPrimitive()
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()
                || !constructor.getDeclaringClass().getName().startsWith("dev.sallim.")) {
            return false;
        }
        Class<?> type = parameter.getRawType();
        AnnotatedElement declared = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        return type != Change.class && type != Optional.class && !declared.isAnnotationPresent(Nullable.class);
    }
}
