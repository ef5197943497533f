package dev.sallim.platform;

import java.util.Optional;

/** Long work in the background: begun once, watched by anyone who may see the book, never called done before it is. */
public interface Runs {
    /**
     * Queues a run. Within a transaction it is queued by that one's commit, or not at all.
     *
     * @param kind of a {@link RunHandler}
     * @param payload written as JSON
     */
    RunId start(BookAccess access, String kind, Object payload);

    /** As above, under an id that the caller has made. */
    void start(RunId id, BookAccess access, String kind, Object payload);

    Optional<Run> find(BookId book, RunId id);

    /** Cancels one that waits; asks one that works to stop. Returns false where it has ended or does not exist. */
    boolean cancel(BookId book, RunId id);
}
