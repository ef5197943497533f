package dev.sallim.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that leaves as a problem detail. It carries no stack trace: it is an answer, not a bug. */
public final class ProblemException extends RuntimeException {
    /**
     * What is wrong at one place of the request.
     *
     * @param path such as {@code flows[0].amount.amount}, or the name of a parameter or header
     * @param code a {@link FieldCode}'s code, or an {@link ErrorCode}'s for one item of a bulk
     */
    public record Field(String path, String code, String messageKey, List<Object> args) {
        /** The same refusal of another place. */
        public Field at(String otherPath) {
            return new Field(otherPath, code, messageKey, args);
        }
    }

    private final ErrorCode code;
    private final transient List<Object> args;
    private final transient List<Field> fields = new ArrayList<>();
    private @Nullable Duration retryAfter;

    private ProblemException(ErrorCode code, List<Object> args) {
        super(code.code(), null, false, false);
        this.code = code;
        this.args = args;
    }

    public static ProblemException of(ErrorCode code, Object... args) {
        return new ProblemException(code, List.copyOf(Arrays.asList(args)));
    }

    /** A 400 about one field; more may be added. */
    public static ProblemException invalid(String path, FieldCode code, Object... args) {
        return of(ErrorCode.INVALID).field(path, code, args);
    }

    public ProblemException field(String path, FieldCode fieldCode, Object... fieldArgs) {
        fields.add(new Field(path, fieldCode.code(), "field." + fieldCode.code(), List.of(fieldArgs)));
        return this;
    }

    /** One refused item of a bulk, such as {@code ids[3]}. */
    public ProblemException field(String path, ErrorCode itemCode, Object... itemArgs) {
        fields.add(new Field(path, itemCode.code(), itemCode.code() + ".detail", List.of(itemArgs)));
        return this;
    }

    public ProblemException field(Field field) {
        fields.add(field);
        return this;
    }

    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
