package io.magictunnel.enhancement;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about extracting metadata of tools, under {@code elicitation.} */
@Dependent
@ConfigProperties(prefix = "elicitation")
public class MetadataConfig {

    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** Who extracts: {@code builtin} for rules without a model, or a provider or group. */
    @ConfigProperty(name = "provider", defaultValue = Voice.RULES)
    String provider;

    /** Which of the provider's models; its first where nothing is said. */
    @ConfigProperty(name = "model")
    Optional<String> model;

    /** Who is asked instead, one after the other, where the provider refuses or breaks; {@code builtin} is allowed. */
    @ConfigProperty(name = "fallback_providers")
    Optional<List<String>> fallbacks;

    @ConfigProperty(name = "extract_keywords", defaultValue = "true")
    boolean keywords;

    @ConfigProperty(name = "extract_categories", defaultValue = "true")
    boolean categories;

    @ConfigProperty(name = "extract_use_cases", defaultValue = "true")
    boolean useCases;

    /** How hard a tool is to use, and how long it usually takes. */
    @ConfigProperty(name = "extract_complexity", defaultValue = "true")
    boolean complexity;

    @ConfigProperty(name = "extract_related_tools", defaultValue = "true")
    boolean relatedTools;

    @ConfigProperty(name = "extract_security_considerations", defaultValue = "true")
    boolean securityConsiderations;

    /** How often somebody is asked again who answers with something else than what was asked for. */
    @ConfigProperty(name = "max_retries", defaultValue = "3")
    @Within(min = "0", max = "10")
    int maxRetries;

    /** How long a model's answer is used again. */
    @ConfigProperty(name = "cache_ttl_hours", defaultValue = "24")
    @Within(min = "1", max = "8760")
    int cacheHours;
}
