package dev.sallim.postgres;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused for one reason, and hands on the sentence. */
final class Refusals {

    private Refusals() {}

    static AbstractStringAssert<?> assertRefused(PostgresException.Reason reason, ThrowingCallable action) {
        PostgresException refusal = catchThrowableOfType(PostgresException.class, action);
        Assertions.assertThat(refusal).as("a refusal").isNotNull();
        Assertions.assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        return Assertions.assertThat(String.valueOf(refusal.getMessage()));
    }
}
