package io.magictunnel.enhancement.content;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about prompts and documents that are written about tools, under {@code content.} */
@Dependent
@ConfigProperties(prefix = "content")
public class ContentConfig {

    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** Who writes: {@code builtin} for rules without a model, or a provider or group. */
    @ConfigProperty(name = "provider", defaultValue = "builtin")
    String provider;

    /** Which of the provider's models; its first where nothing is said. */
    @ConfigProperty(name = "model")
    Optional<String> model;

    /** Who is asked instead, one after the other, where the provider refuses or breaks. */
    @ConfigProperty(name = "fallback_providers")
    Optional<List<String>> fallbacks;

    /** The longest text that is accepted, in characters. */
    @ConfigProperty(name = "max_length", defaultValue = "12000")
    @Within(min = "500", max = "20000")
    int maxLength;

    /** How often somebody is asked again who answers with something else than what was asked for. */
    @ConfigProperty(name = "max_retries", defaultValue = "3")
    @Within(min = "0", max = "10")
    int maxRetries;

    /** How many versions of a text are kept, the newest of them. */
    @ConfigProperty(name = "keep_versions", defaultValue = "10")
    @Within(min = "1", max = "100")
    int keepVersions;
}
