package io.magictunnel.enhancement;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about describing tools, under {@code sampling.} */
@Dependent
@ConfigProperties(prefix = "sampling")
public class DescriptionConfig {

    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** Who writes: {@code builtin} for rules without a model, or a provider or group. */
    @ConfigProperty(name = "provider", defaultValue = Voice.RULES)
    String provider;

    /** Which of the provider's models; its first where nothing is said. */
    @ConfigProperty(name = "model")
    Optional<String> model;

    /** Who is asked instead, one after the other, where the provider refuses or breaks; {@code builtin} is allowed. */
    @ConfigProperty(name = "fallback_providers")
    Optional<List<String>> fallbacks;

    /** The template where a wish names none. */
    @ConfigProperty(name = "default_template")
    Optional<String> defaultTemplate;

    @ConfigProperty(name = "default_style", defaultValue = "detailed")
    Style defaultStyle;

    /** The longest description that is accepted, in characters. */
    @ConfigProperty(name = "max_length", defaultValue = "2000")
    @Within(min = "100", max = "20000")
    int maxLength;

    /** How often somebody is asked again who answers with something else than what was asked for. */
    @ConfigProperty(name = "max_retries", defaultValue = "3")
    @Within(min = "0", max = "10")
    int maxRetries;

    /** How long a model's answer is used again. */
    @ConfigProperty(name = "cache_ttl_hours", defaultValue = "24")
    @Within(min = "1", max = "8760")
    int cacheHours;
}
