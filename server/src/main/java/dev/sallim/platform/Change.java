package dev.sallim.platform;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a PATCH body says about one field: nothing, "clear it" (null), or a new value. */
public sealed interface Change<T> {
    /** The field was not in the body. */
    record Absent<T>() implements Change<T> {}

    /** The field was null. */
    record Clear<T>() implements Change<T> {}

    record Set<T>(T value) implements Change<T> {}

    Change<?> ABSENT = new Absent<>();
    Change<?> CLEAR = new Clear<>();

    @SuppressWarnings("unchecked") // holds no value
    static <T> Change<T> absent() {
        return (Change<T>) ABSENT;
    }

    @SuppressWarnings("unchecked") // holds no value
    static <T> Change<T> clear() {
        return (Change<T>) CLEAR;
    }

    static <T> Change<T> to(T value) {
        return new Set<>(value);
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isClear() {
        return this instanceof Clear;
    }

    /** The new value, empty where the field is absent or cleared. */
    default Optional<T> given() {
        return this instanceof Set<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** What the field holds after the edit; null where it was cleared. */
    default @Nullable T or(@Nullable T current) {
        return switch (this) {
            case Absent<T> a -> current;
            case Clear<T> c -> null;
            case Set<T>(T value) -> value;
        };
    }

    /** What a field that may not be cleared holds after the edit; a null is refused with 400 at {@code path}. */
    default T orRequired(String path, T current) {
        return switch (this) {
            case Absent<T> a -> current;
            case Clear<T> c -> throw ProblemException.of(ErrorCode.INVALID).field(path, FieldCode.REQUIRED);
            case Set<T>(T value) -> value;
        };
    }

    default <R> Change<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Absent<T> a -> absent();
            case Clear<T> c -> clear();
            case Set<T>(T value) -> to(mapper.apply(value));
        };
    }
}
