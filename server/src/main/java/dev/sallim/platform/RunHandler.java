package dev.sallim.platform;

import org.jspecify.annotations.Nullable;

/** Does the work of one kind of run. A bean; found by its kind. */
public interface RunHandler {
    /** In lower case with dots or underscores, such as {@code verify}; stored with each run. */
    String kind();

    /**
     * Does the whole work. A return means success; an exception means failure: {@link ProblemException} with its code, any other with
     * {@code internal}.
     *
     * @return what the run's {@code result} shows, written as JSON; null for nothing
     */
    @Nullable
    Object run(RunContext context) throws Exception;

    /** Whether it may be begun again after its worker died on the way. Others fail as {@code interrupted}, for a person to decide. */
    default boolean repeatable() {
        return false;
    }
}
