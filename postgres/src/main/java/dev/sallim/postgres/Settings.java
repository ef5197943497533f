package dev.sallim.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param home the folder that holds everything of it: binaries, data, password, log
 * @param port the TCP port on loopback; 0 takes a free one
 * @param parameters PostgreSQL parameters that win over every configuration file
 * @param startTimeout how long a start may take, crash recovery included
 */
public record Settings(Path home, int port, Map<String, String> parameters, Duration startTimeout) {

    private static final Duration LONG_ENOUGH_FOR_RECOVERY = Duration.ofMinutes(2);
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]*");
    private static final Set<String> OURS = Set.of("port", "listen_addresses", "unix_socket_directories");

    public Settings {
        home = home.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        for (String name : parameters.keySet()) {
            if (!NAME.matcher(name).matches() || OURS.contains(name)) {
                throw new IllegalArgumentException("parameters must not hold " + name);
            }
        }
        if (!startTimeout.isPositive()) {
            throw new IllegalArgumentException("startTimeout must be positive, not " + startTimeout);
        }
    }

    /** A free port, no parameters beyond the defaults, two minutes. */
    public static Settings in(Path home) {
        return new Settings(home, 0, Map.of(), LONG_ENOUGH_FOR_RECOVERY);
    }

    public Settings withPort(int newPort) {
        return new Settings(home, newPort, parameters, startTimeout);
    }

    public Settings withParameter(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Settings(home, port, more, startTimeout);
    }

    public Settings withStartTimeout(Duration newTimeout) {
        return new Settings(home, port, parameters, newTimeout);
    }
}
