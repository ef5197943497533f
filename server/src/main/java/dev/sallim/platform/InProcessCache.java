package dev.sallim.platform;

/** Something remembered from the database. It is forgotten as a whole when the database is replaced: after a restore, and in tests. */
public interface InProcessCache {
    void forgetAll();
}
