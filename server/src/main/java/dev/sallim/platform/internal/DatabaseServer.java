package dev.sallim.platform.internal;

/** A PostgreSQL that answers, and the one credential for it: the role that owns Sallim's database. */
public interface DatabaseServer extends AutoCloseable {
    String url();

    String user();

    String password();

    /** Stops the server where it is ours. */
    @Override
    void close();
}
