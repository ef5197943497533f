package dev.sallim.platform.internal;

/** A PostgreSQL that somebody else runs. */
record ExternalServer(String url, String user, String password) implements DatabaseServer {
    static ExternalServer of(String url, DatabaseSettings settings) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("SALLIM_DATABASE_URL must start with jdbc:postgresql:");
        }
        if (settings.user() == null || settings.password() == null) {
            throw new IllegalArgumentException(
                    "SALLIM_DATABASE_URL is set, so SALLIM_DATABASE_USER and SALLIM_DATABASE_PASSWORD must be too");
        }
        return new ExternalServer(url, settings.user(), settings.password());
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "ExternalServer[" + url + "]";
    }
}
