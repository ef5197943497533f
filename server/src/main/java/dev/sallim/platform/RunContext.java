package dev.sallim.platform;

/** What a running run knows and may say. */
public interface RunContext {
    RunId id();

    /** Who asked for it, with the right that this person has now. */
    BookAccess access();

    <T> T payload(Class<T> type);

    /**
     * Says how far the work is; at most a few times a second reach the database.
     *
     * @throws RunCancelledException where somebody has cancelled it: let it through
     */
    void progress(long done, long total);

    /**
     * Asks the database whether somebody has cancelled it: between the steps of work that cannot count them, and before its commit.
     *
     * @throws RunCancelledException where somebody has: let it through
     */
    void stopIfCancelled();

    /** Where the file that it made can be had. */
    void resultUrl(String url);
}
