package io.magictunnel.testing;

import io.magictunnel.platform.config.NamedSections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of a configuration class with their defaults, so that a test can pin them. */
public final class ConfigDefaults {

    private ConfigDefaults() {}

    /** A key without a default stands there with an empty text. */
    public static Map<String, String> of(Class<?> configuration) {
        var many = configuration.getAnnotation(NamedSections.class);
        var prefix = many == null
                ? configuration.getAnnotation(ConfigProperties.class).prefix()
                : many.value() + ".*";
        var defaults = new TreeMap<String, String>();
        Stream.of(configuration.getDeclaredFields())
                .map(field -> field.getAnnotation(ConfigProperty.class))
                .filter(property -> property != null)
                .forEach(property -> defaults.put(prefix + "." + property.name(), defaultOf(property)));
        return defaults;
    }

    private static String defaultOf(ConfigProperty property) {
        return property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE) ? "" : property.defaultValue();
    }
}
