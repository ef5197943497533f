package dev.sallim.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which refusals a route has of its own, beside those that the platform answers for any route of its shape. They go into
 * the API document; a test that sees another one fails.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Refuses {
    ErrorCode[] value();
}
