package dev.sallim.platform.internal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/** Holds every {@code sallim.*} property and {@code SALLIM_*} variable against the components of the settings records. */
@Component
final class UnknownSettings implements BeanFactoryPostProcessor, EnvironmentAware {
    /** Read by scripts and tests, which may hand them on to a server that they start; the server does not read them. */
    private static final Set<String> OF_TOOLS = Set.of(
            "sallimsamples",
            "sallimproof",
            "sallimseed",
            "sallimopenapi",
            "sallimurl",
            "sallimchromium",
            "sallimshots",
            "sallimshotpages",
            "sallimjvm");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Map<String, String> known = new TreeMap<>();
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(bean, false);
            ConfigurationProperties settings = type == null
                    ? null
                    : AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
            if (type != null && settings != null && type.isRecord()) {
                collect(settings.prefix(), type, known);
            }
        }
        if (environment instanceof ConfigurableEnvironment configurable) {
            check(configurable, known);
        }
    }

    static void check(ConfigurableEnvironment environment, Map<String, String> known) {
        Set<String> unknown = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                Arrays.stream(listed.getPropertyNames())
                        .filter(UnknownSettings::isOurs)
                        .filter(name -> !known.containsKey(plain(name)) && !OF_TOOLS.contains(plain(name)))
                        .forEach(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownSettingException(unknown, new TreeSet<>(known.values()));
        }
    }

    /** Each setting by its plain name, with the variable that people write. */
    static void collect(String prefix, Class<?> settings, Map<String, String> known) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + component.getName();
            if (component.getType().isRecord()) {
                collect(name, component.getType(), known);
            } else {
                known.put(plain(name), variable(name));
            }
        }
    }

    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("sallim.") || lower.startsWith("sallim_");
    }

    /** {@code SALLIM_MASTER_KEY}, {@code sallim.master-key} and {@code sallim.masterKey} are one name; so are list elements. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]|_\\d+$", "").replaceAll("[._-]", "");
    }

    private static String variable(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
