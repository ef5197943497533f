package dev.sallim.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.sallim.platform.Change;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
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
        JsonSetter.Value own = super.findSetterInfo(config, annotated);
        AnnotatedType declared = declared(annotated);
        if (declared == null) {
            return own;
        }
        boolean refusesNull = isRequired(annotated) && !annotated.getRawType().isPrimitive();
        return own.withValueNulls(
                refusesNull ? Nulls.FAIL : own.getValueNulls(),
                takesNulls(declared) ? Nulls.SET : own.getContentNulls());
    }

    private static boolean isRequired(Annotated annotated) {
        AnnotatedType declared = declared(annotated);
        Class<?> type = annotated.getRawType();
        return declared != null
                && type != Change.class
                && type != Optional.class
                && !declared.isAnnotationPresent(Nullable.class);
    }

    /** Whether the elements of a list are declared {@code @Nullable}; elsewhere a null in a list is refused. */
    private static boolean takesNulls(AnnotatedType declared) {
        return declared instanceof AnnotatedParameterizedType generic
                && Arrays.stream(generic.getAnnotatedActualTypeArguments())
                        .anyMatch(argument -> argument.isAnnotationPresent(Nullable.class));
    }

    /** The type as written in the record's header; null where it is no component of a record of ours. */
    private static @Nullable AnnotatedType declared(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()
                || !constructor.getDeclaringClass().getName().startsWith("dev.sallim.")) {
            return null;
        }
        return constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
    }
}
