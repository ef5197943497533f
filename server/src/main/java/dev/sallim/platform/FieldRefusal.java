package dev.sallim.platform;

import java.util.Arrays;
import java.util.List;

/** Thrown while one value of a request is being read, where the reader does not know the value's path. */
public final class FieldRefusal extends IllegalArgumentException {
    private final FieldCode code;
    private final transient List<Object> args;

    private FieldRefusal(FieldCode code, List<Object> args) {
        super(code.code());
        this.code = code;
        this.args = args;
    }

    public static FieldRefusal of(FieldCode code, Object... args) {
        return new FieldRefusal(code, List.copyOf(Arrays.asList(args)));
    }

    public FieldCode code() {
        return code;
    }

    /** The refusal of the request, now that the path is known. */
    public ProblemException at(String path) {
        return ProblemException.invalid(path, code, args.toArray());
    }

    /** The whole stack is of no use: it is an answer, not a bug. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
