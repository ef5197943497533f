package dev.sallim.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads the file {@code .env} of the working folder as if its lines were environment variables; real variables win. Spring
 * imports such a file as properties, which do not know that {@code SALLIM_PORT} is {@code sallim.port}.
 */
final class DotEnv implements EnvironmentPostProcessor, Ordered {
    /** The ending makes Spring Boot read the names as those of environment variables. */
    private static final String NAME = "dotEnv-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        addTo(environment, Path.of(".env"));
    }

    static void addTo(ConfigurableEnvironment environment, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Map<String, Object> variables = parse(Files.readAllLines(file, StandardCharsets.UTF_8));
            MutablePropertySources sources = environment.getPropertySources();
            SystemEnvironmentPropertySource source = new SystemEnvironmentPropertySource(NAME, variables);
            if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
            } else {
                sources.addLast(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file .env cannot be read", e);
        }
    }

    /** Lines {@code NAME=value}; blank lines, comments, a leading {@code export} and quotes around the value. */
    static Map<String, Object> parse(List<String> lines) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("line " + (i + 1) + " of .env is not NAME=value");
            }
            String name = line.substring(0, equals).strip();
            variables.put(
                    name.startsWith("export ") ? name.substring(7).strip() : name,
                    unquoted(line.substring(equals + 1).strip()));
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
