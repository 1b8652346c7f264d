package io.magictunnel.platform.config;

import java.lang.reflect.Field;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One knob of the product, as the field of a configuration class declares it.
 *
 * @param defaultText what holds where nothing is said; absent where then there is no value
 */
public record ConfigKey(String name, ValueRule rule, Optional<String> defaultText) {

    /** What stands in the place of a name that the operator gives. */
    static final String ANY_NAME = "*";

    static ConfigKey of(Field field) {
        var prefix = prefixOf(field.getDeclaringClass());
        var property = field.getAnnotation(ConfigProperty.class);
        var name = property.name().isEmpty() ? field.getName() : property.name();
        return new ConfigKey(
                prefix.isEmpty() ? name : prefix + "." + name,
                ValueRule.of(field),
                Optional.of(property.defaultValue()).filter(text -> !text.equals(ConfigProperty.UNCONFIGURED_VALUE)));
    }

    /** Whether there is one of it for each name that the operator gives. */
    boolean isOfMany() {
        return name.contains("." + ANY_NAME + ".");
    }

    private static String prefixOf(Class<?> configuration) {
        return Optional.ofNullable(configuration.getAnnotation(NamedSections.class))
                .map(many -> many.value() + "." + ANY_NAME)
                .orElseGet(() ->
                        configuration.getAnnotation(ConfigProperties.class).prefix());
    }
}
